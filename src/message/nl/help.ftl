# Hulpteksten van de opdrachtregel.
