# Tests of app/readers
nutgraf_test(app/readers/tst_encoding.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/readers/tst_plaintext.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/readers/tst_markdown.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/readers/tst_htmldepth.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/readers/tst_htmlreader.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/readers/tst_readmessage.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/readers/tst_xmlreader.cpp LABEL unit LINK nutgraf::app)
