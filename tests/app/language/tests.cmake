# Tests of app/language
