# Tests of widgets/arrivals
nutgraf_test(widgets/arrivals/tst_arrivalsscreen.cpp LABEL widgets LINK nutgraf::widgets DISPLAY)
