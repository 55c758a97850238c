# Tests of storage/records, storage/search, storage/graph and storage/custody
