# Withdrawal and erasure.
