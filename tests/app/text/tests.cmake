nutgraf_test(app/text/tst_segmenter.cpp LABEL unit LINK nutgraf::app)
