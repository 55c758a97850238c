# Tests of widgets/claims
