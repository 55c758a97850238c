# Tests of app/reasoning
