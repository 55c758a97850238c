# Tests of widgets/custody
nutgraf_test(widgets/custody/tst_custodyscreen.cpp LABEL widgets LINK nutgraf::widgets DISPLAY)
