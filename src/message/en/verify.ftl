# Verifying the log.
