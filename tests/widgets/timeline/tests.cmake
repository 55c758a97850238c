# Tests of widgets/timeline
