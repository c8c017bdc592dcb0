# Reading transcripts: what a file is, and who speaks in it.

# Files that are no transcript
ingest-empty = The file is empty: there is not a single word in it.
ingest-empty-hint = Check that you chose the right file, and that the transcription was saved.
ingest-binary = This file holds no readable text.
ingest-expected = A transcript is a docx, odt, txt, md, vtt or srt file. Open it in the program that made it and save it in one of those formats.
ingest-foreign =
    This file is { $kind ->
        [image] an image
        [recording] a sound or video recording
        [spreadsheet] a spreadsheet
        [presentation] a presentation
        [book] an e-book
        [project] a REFI-QDA project from another analysis program
        [pages] a Pages document
        [web-page] a web page
        [data] a data file (json or xml)
        [database] a database
       *[archive] a compressed archive
    }, not a transcript.
ingest-transcribe-first = Turn the recording into text first, for instance with Teams, f4 or aTrain, and then import the text.
ingest-save-as-docx = Open the file in Word or LibreOffice, choose Save as, and save it as docx.
ingest-old-word = This is a document from an old version of Word (doc); a docx was expected.
ingest-locked = This document is protected by a password.
ingest-locked-hint = Open it in Word or LibreOffice, remove the password and save it again.
ingest-pdf = This is a pdf; it does not show reliably where a paragraph or a turn begins.
ingest-pdf-hint = Import the original document. If you only have the pdf, open it in Word, check the text and save it as docx.
ingest-rtf = This is an rtf file; a docx was expected.
ingest-broken = This document is damaged or incomplete: it cannot be unpacked.
ingest-broken-hint = Open it in Word or LibreOffice; if that works, save it again as docx. Otherwise you need an earlier copy.
ingest-too-large = Unpacked, this document is larger than a transcript can be (the limit is { $megabytes } MB).
ingest-too-large-hint = Copy the text into a new document and save that as docx.

# Characters
ingest-encoding-guessed = The file was not saved as UTF-8; it was read as Windows-1252.
ingest-encoding-guessed-hint = Check words with accents, such as café and naïve. If they are wrong, save the file as UTF-8.
ingest-encoding-mixed =
    { $count ->
        [one] One place in the file is
       *[other] { $count } places in the file are
    } not written in UTF-8; those characters were read as Windows-1252.
ingest-encoding-damaged = Some characters in this file are damaged; they were replaced by �.

# The option --speaker
ingest-speaker-form = Write LABEL=ROLE or LABEL=respondent:ID, for instance --speaker "Eva=interviewer" or --speaker "Vera=respondent:R4".
ingest-speaker-no-role = There is no role in “{ $given }”: an equals sign is missing.
ingest-speaker-unknown-role = There is no known role in “{ $given }”; expected was interviewer, respondent or other.
ingest-speaker-bad-id = This id cannot stand in “{ $given }”: only a respondent has an id, of one word, such as R4.
ingest-speaker-not-found = A role was given for the speaker “{ $label }”, but nobody in this file has that label.
ingest-speaker-labels =
    { $count ->
        [0] No speaker in this file has a label.
        [one] The only speaker in this file is { $names }.
       *[other] The speakers in this file are { $names }.
    }

# Who speaks
ingest-unknown-speakers =
    Unknown speakers: there { $count ->
        [one] is one paragraph
       *[other] are { $count } paragraphs
    } without a speaker's label, beginning with “{ $line }”. The words count for nobody now.
ingest-unknown-speakers-hint = If one respondent said or wrote everything, give --respondent ID, for instance --respondent R4. Otherwise put a label before every turn, such as I: and R:.
    .screen = If needed, correct it at step 2, “Who is who?”.
ingest-moderated =
    Only the interviewer has a label; the { $count ->
        [one] one turn
       *[other] { $count } turns
    } without a label { $count ->
        [one] was
       *[other] were
    } attributed to { $id }.
ingest-moderated-hint = If this is wrong, put labels before the answers as well, or give --speaker "=other".
    .screen = If needed, correct it at step 2, “Who is who?”.
ingest-questions =
    { $count ->
        [one] One numbered line was
       *[other] { $count } numbered lines were
    } read as a question of the guide and attributed to nobody.
ingest-guessed-interviewer = “{ $label }” asks the largest share of questions and was taken to be the interviewer.
ingest-guessed-interviewer-hint = If this is wrong, give each speaker's role, for instance --speaker "{ $label }=respondent".
    .screen = If needed, correct it at step 2, “Who is who?”.
ingest-no-interviewer = No interviewer was recognised; all words were attributed to the other speakers.
ingest-no-interviewer-hint = If the questions are in the file, put a label before them, such as I:, or give --speaker LABEL=interviewer.
    .screen = If needed, correct it at step 2, “Who is who?”.
ingest-doubtful-labels =
    { $count ->
        [one] One paragraph begins with what looks like a speaker but occurs only once: { $names }. The words were
       *[other] { $count } paragraphs begin with what looks like a speaker but occurs only once: { $names }. The words were
    } attributed to the speaker before.
ingest-doubtful-labels-hint = If this is a speaker, give for instance --speaker "{ $label }=other".
    .screen = If needed, correct it at step 2, “Who is who?”.
ingest-other-speaker =
    “{ $label }” ({ $turns ->
        [one] one turn
       *[other] { $turns } turns
    }) was not taken to be a respondent: those words count for nobody.
ingest-other-speaker-hint = If this is a respondent, give --speaker "{ $label }=respondent:ID".
    .screen = If needed, correct it at step 2, “Who is who?”.
ingest-next-free = “{ $label }” has no number in the label or in the file's name and is now called { $id }.
ingest-next-free-unlabelled = The respondent has no label and no number in the file's name, and is now called { $id }.
ingest-next-free-hint = If you want another id, give --respondent ID.
    .screen = If needed, correct it at step 2, “Who is who?”.
ingest-respondent-unused = The id { $id } was not used: every respondent in this file already has a number in the label.
ingest-respondent-unused-hint = If you want to depart from the label, give --speaker LABEL=respondent:{ $id }.
    .screen = If needed, correct it at step 2, “Who is who?”.
ingest-two-ids = The label says { $label }, the file's name { $file-id }; { $label } was used.
ingest-two-ids-hint = If the file's name is right, give --speaker LABEL=respondent:{ $file-id }.
    .screen = If needed, correct it at step 2, “Who is who?”.
ingest-respondent-shared = { $id } also occurs in another transcript; the words count together for one respondent.
ingest-respondent-shared-hint = If this is somebody else, give --speaker LABEL=respondent:ID with another id.
    .screen = If needed, correct it at step 2, “Who is who?”.
