# Tests of app/jobs
nutgraf_test(app/jobs/tst_jobs.cpp LABEL unit LINK nutgraf::app)
