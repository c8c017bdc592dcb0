# Onderzoeken samenvoegen; waar codeurs verschillen.
