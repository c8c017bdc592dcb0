# Descriptive statistics of respondents.
