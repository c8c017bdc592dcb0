# Codes en thema’s hernoemen, samenvoegen en splitsen; coderingen veranderen.
