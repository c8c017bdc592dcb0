# Fouten en meldingen die overal kunnen voorkomen.
problem-not-found = { $file } bestaat niet.
problem-not-found-hint = Controleer de naam en de map; let op spaties en hoofdletters.
problem-not-allowed = { $file } mag niet gelezen of geschreven worden ({ $reason }).
problem-not-allowed-hint = Vraag schrijfrechten op deze map, of kopieer het onderzoek naar een map waar u mag schrijven.
problem-disk-full = Er is geen ruimte meer om { $file } te schrijven.
problem-disk-full-hint = Maak schijfruimte vrij en doe het opnieuw. Wat al als opgeslagen is gemeld, staat er nog.
problem-is-a-folder = { $file } is een map; er werd een bestand verwacht.
problem-is-a-folder-hint = Noem de bestanden in de map, bijvoorbeeld met *.docx.
problem-io = { $file } kon niet gelezen of geschreven worden: { $reason }.
problem-io-hint = Sluit het bestand in andere programma's en doe het opnieuw.
problem-did-you-mean = Bedoelde u { $names }?
