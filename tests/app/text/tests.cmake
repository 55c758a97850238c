# Tests of app/text
