# Tests of widgets/charts
