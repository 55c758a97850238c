# Tests of widgets/documents
