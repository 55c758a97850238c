# Tests of widgets/sources
nutgraf_test(widgets/sources/tst_sourcesscreen.cpp LABEL unit LINK nutgraf::widgets DISPLAY)
