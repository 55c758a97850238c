# Tests of widgets/documents
nutgraf_test(widgets/documents/tst_documentscreens.cpp LABEL widgets LINK nutgraf::widgets DISPLAY)
