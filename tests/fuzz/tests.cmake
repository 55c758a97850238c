# One line each
nutgraf_fuzz(fuzz/fuzz_claims.cpp LINK nutgraf::app)
