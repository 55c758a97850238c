# Tests of widgets/charts
nutgraf_test(widgets/charts/tst_valuechart.cpp LABEL unit LINK nutgraf::widgets DISPLAY)
