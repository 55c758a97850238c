# Tests of widgets/claims
nutgraf_test(widgets/claims/tst_claimsscreen.cpp LABEL unit LINK nutgraf::widgets DISPLAY)
nutgraf_test(widgets/claims/tst_dossier.cpp LABEL unit LINK nutgraf::widgets DISPLAY)
