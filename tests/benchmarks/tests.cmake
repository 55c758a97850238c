# One line each
nutgraf_benchmark(benchmarks/bench_fulltext.cpp LINK nutgraf::storage)
