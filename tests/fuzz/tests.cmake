# One line each
