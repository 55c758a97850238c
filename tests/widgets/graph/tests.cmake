# Tests of widgets/graph
