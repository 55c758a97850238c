nutgraf_test(app/text/tst_segmenter.cpp LABEL unit LINK nutgraf::app)
nutgraf_test(app/text/tst_catalogue.cpp LABEL unit LINK nutgraf::app)
target_compile_definitions(tst_catalogue PRIVATE NUTGRAF_SOURCE="${CMAKE_SOURCE_DIR}")
