# Tests of app/cli
nutgraf_test(app/cli/tst_caseverbs.cpp LABEL unit LINK nutgraf::verbs)
nutgraf_test(app/cli/tst_extract.cpp LABEL unit LINK nutgraf::verbs)
nutgraf_test(app/cli/tst_archiveverbs.cpp LABEL unit LINK nutgraf::verbs)
nutgraf_test(app/cli/tst_feedverbs.cpp LABEL unit LINK nutgraf::verbs)
