# One line each
nutgraf_fuzz(fuzz/fuzz_claims.cpp LINK nutgraf::app)
nutgraf_fuzz(fuzz/fuzz_segment.cpp LINK nutgraf::app)
nutgraf_fuzz(fuzz/fuzz_analyze.cpp LINK nutgraf::app)
nutgraf_fuzz(fuzz/fuzz_edtf.cpp LINK nutgraf::storage)
nutgraf_fuzz(fuzz/fuzz_readers.cpp LINK nutgraf::app)
nutgraf_fuzz(fuzz/fuzz_readmessage.cpp LINK nutgraf::app)
