# Tests of app/reasoning
nutgraf_test(app/reasoning/tst_valueagreement.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/reasoning/tst_consensus.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/reasoning/tst_claimmatcher.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/reasoning/tst_timelineandcopies.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/reasoning/tst_textrelation.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/reasoning/tst_samples.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/reasoning/tst_versions.cpp LABEL unit LINK nutgraf::app)
