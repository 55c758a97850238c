# Tests of widgets/common
