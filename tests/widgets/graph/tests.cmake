# Tests of widgets/graph
nutgraf_test(widgets/graph/tst_graphscreen.cpp LABEL widgets LINK nutgraf::widgets Qt6::Svg DISPLAY)
