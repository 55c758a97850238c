# Tests of app/casework
