nutgraf_test(storage/base/tst_decimal.cpp LABEL unit LINK nutgraf::storage)
nutgraf_test(storage/base/tst_uuid7.cpp LABEL unit LINK nutgraf::storage)
nutgraf_test(storage/base/tst_edtf.cpp LABEL unit LINK nutgraf::storage)
