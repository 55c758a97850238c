# One line each
nutgraf_benchmark(benchmarks/bench_fulltext.cpp LINK nutgraf::storage)
nutgraf_benchmark(benchmarks/bench_reader.cpp LINK nutgraf::widgets)
nutgraf_benchmark(benchmarks/bench_start.cpp LINK nutgraf::storage)
nutgraf_benchmark(benchmarks/bench_graph.cpp LINK nutgraf::widgets Qt6::Charts)
nutgraf_benchmark(benchmarks/bench_ingest.cpp LINK nutgraf::app)
nutgraf_benchmark(benchmarks/bench_documents.cpp LINK nutgraf::widgets)
nutgraf_benchmark(benchmarks/bench_pdf.cpp LINK nutgraf::app)
nutgraf_benchmark(benchmarks/bench_feeds.cpp LINK nutgraf::app)
