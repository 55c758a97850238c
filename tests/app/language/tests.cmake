# Tests of app/language
nutgraf_test(app/language/tst_claimfinder.cpp LABEL unit LINK nutgraf::app)
