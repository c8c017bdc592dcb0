# De controle van het logboek.
