# Tests of the window
