nutgraf_test(architecture/tst_layering.cpp LABEL architecture LINK Qt6::Core)
target_compile_definitions(tst_layering PRIVATE NUTGRAF_SOURCE="${CMAKE_SOURCE_DIR}")
