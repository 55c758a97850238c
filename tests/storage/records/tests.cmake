# Tests of storage/records, storage/search, storage/graph and storage/custody
nutgraf_test(storage/custody/tst_custodylog.cpp LABEL unit LINK nutgraf::storage)
nutgraf_test(storage/graph/tst_graphmirror.cpp LABEL unit LINK nutgraf::storage)
nutgraf_test(storage/search/tst_search.cpp LABEL unit LINK nutgraf::storage)
nutgraf_test(storage/records/tst_recordstore.cpp LABEL unit LINK nutgraf::storage)
nutgraf_test(storage/records/tst_casereader.cpp LABEL unit LINK nutgraf::storage)
nutgraf_test(storage/records/tst_capturerecords.cpp LABEL unit LINK nutgraf::storage)
