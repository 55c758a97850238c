# Tests of app/casework
nutgraf_test(app/casework/tst_edits.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/casework/tst_ingest.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/casework/tst_firstcase.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/casework/tst_claimstatement.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/casework/tst_sourcenaming.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/casework/tst_feeds.cpp LABEL unit LINK nutgraf::app Poco::Net Poco::Foundation)
nutgraf_test(app/casework/tst_browserpages.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/casework/tst_watching.cpp LABEL unit LINK nutgraf::app)
