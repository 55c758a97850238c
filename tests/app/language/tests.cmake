# Tests of app/language
nutgraf_test(app/language/tst_attributionfinder.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/language/tst_claimfinder.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/language/tst_namefinder.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/language/tst_quantityfinder.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/language/tst_analyzer.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/language/tst_timefinder.cpp LABEL unit LINK nutgraf::app)
