nutgraf_test(app/capture/tst_httpclient.cpp LABEL unit LINK nutgraf::app Poco::Net Poco::Foundation)
