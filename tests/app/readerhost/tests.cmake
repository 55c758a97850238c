nutgraf_test(app/readerhost/tst_readerhost.cpp LABEL unit LINK nutgraf::app)
