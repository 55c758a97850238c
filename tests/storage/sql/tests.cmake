# Tests of storage/sql and storage/schema
nutgraf_test(storage/schema/tst_migrator.cpp LABEL unit LINK nutgraf::storage)
nutgraf_test(storage/sql/tst_connection.cpp LABEL unit LINK nutgraf::storage)
