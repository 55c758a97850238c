# Tests of app/readers
