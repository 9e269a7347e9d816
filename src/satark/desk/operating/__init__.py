"""Running a desk: what the commands `satark desk ...` do, without their words for the terminal."""
