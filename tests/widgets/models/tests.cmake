# Tests of widgets/models
nutgraf_test(widgets/models/tst_valuewords.cpp LABEL unit LINK nutgraf::models DISPLAY)
nutgraf_test(widgets/models/tst_claimmodels.cpp LABEL unit LINK nutgraf::models DISPLAY)
nutgraf_test(widgets/models/tst_readingmodels.cpp LABEL unit LINK nutgraf::models DISPLAY)
