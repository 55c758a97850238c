# Tests of resources/browser, in a real browser
nutgraf_test(browser/tst_chromium.cpp LABEL browser TIMEOUT 600 LINK nutgraf::widgets Qt6::Network DISPLAY)
target_compile_definitions(tst_chromium PRIVATE NUTGRAF_SOURCE="${CMAKE_SOURCE_DIR}")
nutgraf_test(browser/tst_extension.cpp LABEL browser LINK Qt6::Core)
target_compile_definitions(tst_extension PRIVATE NUTGRAF_SOURCE="${CMAKE_SOURCE_DIR}")
