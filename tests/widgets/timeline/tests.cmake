# Tests of widgets/timeline
nutgraf_test(widgets/timeline/tst_timelinelayout.cpp LABEL widgets LINK nutgraf::widgets DISPLAY)
nutgraf_test(widgets/timeline/tst_timelinescreen.cpp LABEL widgets LINK nutgraf::widgets Qt6::Svg Qt6::Charts DISPLAY)
