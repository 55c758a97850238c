# Tests of widgets/versions
nutgraf_test(widgets/versions/tst_versionscreen.cpp LABEL widgets LINK nutgraf::widgets DISPLAY)
