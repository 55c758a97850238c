# Tests of app/cli
