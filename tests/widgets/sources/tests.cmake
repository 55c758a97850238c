# Tests of widgets/sources
