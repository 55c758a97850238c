# Tests of app/export
nutgraf_test(app/export/tst_casegraph.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/export/tst_graphlayout.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/export/tst_csvwriter.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/export/tst_archives.cpp LABEL unit LINK nutgraf::app)
