include(storage/base/tests.cmake)
include(storage/sql/tests.cmake)
include(storage/records/tests.cmake)
