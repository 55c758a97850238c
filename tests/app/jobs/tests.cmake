# Tests of app/jobs
