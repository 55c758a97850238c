# Tests of widgets/shell
