# Tests of app/cli
nutgraf_test(app/cli/tst_caseverbs.cpp LABEL unit LINK nutgraf::verbs)
