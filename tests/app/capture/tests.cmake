nutgraf_test(app/capture/tst_httpclient.cpp LABEL unit LINK nutgraf::app Poco::Net Poco::Foundation)
nutgraf_test(app/capture/tst_webaddress.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/capture/tst_fetchqueue.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/capture/tst_fetcher.cpp LABEL unit LINK nutgraf::app)
