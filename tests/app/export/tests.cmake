# Tests of app/export
