# Tests of widgets/common
nutgraf_test(widgets/common/tst_chain.cpp LABEL unit LINK nutgraf::widgets DISPLAY)
