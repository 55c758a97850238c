# Tests of widgets/reader
