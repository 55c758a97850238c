# Tests of widgets/models
