# Tests of storage/sql and storage/schema
