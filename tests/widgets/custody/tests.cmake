# Tests of widgets/custody
