# Tests of widgets/reader
nutgraf_test(widgets/reader/tst_documentlayout.cpp LABEL widgets LINK nutgraf::widgets DISPLAY)
nutgraf_test(widgets/reader/tst_readerscreen.cpp LABEL widgets LINK nutgraf::widgets DISPLAY)
