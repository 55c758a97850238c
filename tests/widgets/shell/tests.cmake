# Tests of widgets/shell
nutgraf_test(widgets/shell/tst_mainwindow.cpp LABEL widgets LINK nutgraf::widgets DISPLAY)
nutgraf_test(widgets/shell/tst_adding.cpp LABEL widgets LINK nutgraf::widgets DISPLAY)
nutgraf_test(widgets/shell/tst_shellparts.cpp LABEL widgets LINK nutgraf::widgets DISPLAY)
nutgraf_test(widgets/shell/tst_firstcasewindow.cpp LABEL widgets LINK nutgraf::widgets DISPLAY)
nutgraf_test(widgets/shell/tst_badinput.cpp LABEL widgets LINK nutgraf::widgets DISPLAY)
nutgraf_test(widgets/shell/tst_fetching.cpp LABEL widgets LINK nutgraf::widgets Poco::Net Poco::Foundation DISPLAY)
nutgraf_test(widgets/shell/tst_browsersending.cpp LABEL widgets LINK nutgraf::widgets Qt6::Network DISPLAY)
