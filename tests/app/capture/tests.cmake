# Tests of app/capture
