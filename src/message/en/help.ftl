# Help texts of the command line.

# The options that many commands share.
cli-about = Analyse interviews thematically, with every count traceable to the words behind it
cli-arg-study = Folder of the study (default: the study you are in)
cli-arg-here = Folder of the study (default: the study you are in)
cli-arg-lang = Language of the output; for init, of the study (default: the study's, else the computer's)
cli-arg-quiet = Say errors and warnings only
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-format = Form of the table
cli-arg-output = File to write to (default: the screen)
cli-arg-by = Attribute of respondents to split by
cli-arg-unit = What N counts (default: as in the study)
cli-arg-of = What n is: everyone, or those who were asked (default: as in the study)
cli-arg-coder = Whose codings count: any, consensus or a name (default: as in the study)
cli-arg-origin = Only codes of this origin
cli-arg-polarity = Only codings of this polarity: for, against or mixed
cli-arg-provisional = Count open suggestions instead of decisions
cli-arg-code = Only this code (name or id)
cli-arg-transcript = Only this transcript
cli-arg-ids = Suggestions, by the first characters of their id
cli-arg-within = What two codes must share: segment (overlapping segments), sentence, turn, window (of words) or respondent (what --unit counts) (default: segment)
cli-arg-window = Windows of so many words (default: 50)
cli-arg-clusters = Join codes into clusters, and cut the tree into so many
cli-arg-linkage = How clusters are joined: average (mean Jaccard distance) or ward (over who mentions what) (default: average)
cli-arg-map = Map the codes: correspondence (who mentions what) or mds (how often together) (default: correspondence)

# Beginning a study and importing transcripts.
cli-init-about = Make a new study
cli-init-arg-dir = Folder to make
cli-init-arg-title = Title of the study (default: the name of the folder)
cli-init-arg-approach = Kind of thematic analysis (Braun & Clarke)
cli-init-example =
    Example:
      codeboom init my-study --lang en --title "Choices in care"
cli-import-about = Import transcripts into the study
cli-import-arg-files = Transcripts: docx, odt, txt, md, vtt or srt
cli-import-arg-respondent = Id of the respondent in this file, where label and file name do not give it
cli-import-arg-speakers = Who a label is, such as I=interviewer or R=respondent:R9; may be repeated
cli-import-arg-preview = Show what is read, without importing anything
cli-import-arg-coder = Who imports (default: CODEBOOM_CODER, else your user name)
cli-import-example =
    Examples:
      codeboom import interviews/new.txt --preview --study my-study
      codeboom import interviews/new.txt --respondent R9 --speaker I=interviewer --study my-study
      codeboom import --revise r1 interviews/new.txt --preview --study my-study
cli-transcripts-about = List the transcripts with their speakers
cli-transcripts-example =
    Example:
      codeboom transcripts corpora/sag-pmto
cli-transcripts-show-about = Show one transcript, turn by turn and with the positions
cli-transcripts-show-arg-id = Id of the transcript
cli-transcripts-show-example =
    Example:
      codeboom transcripts show r1 --study corpora/sag-pmto
cli-respondents-about = List the respondents and describe their attributes
cli-respondents-arg-table = Only this table: list, statistics, waves, shares, or sums (what does not add up); a csv holds one
cli-respondents-example =
    Example:
      codeboom respondents corpora/sag-pmto --by intervention

# Coding.
cli-codebook-about = Show the codebook, or import, export or check it
cli-codebook-example =
    Examples:
      codeboom codebook corpora/sag-pmto
      codeboom codebook corpora/sag-pmto --format md
cli-codebook-import-about = Import a codebook or interview guide into the study
cli-codebook-import-arg-file = Codebook (csv, xlsx, toml) or guide (docx, odt, txt, md, toml)
cli-codebook-import-arg-coder = Who imports (default: CODEBOOM_CODER, else your user name)
cli-codebook-import-example =
    Example:
      codeboom codebook import codebook.csv --study my-study
cli-codebook-export-about = Write the codebook to a file
cli-codebook-export-arg-format = Form of the file (default: by the file name, else csv)
cli-codebook-export-example =
    Example:
      codeboom codebook export --study corpora/sag-pmto --output codebook.xlsx
cli-codebook-check-about = Check the codebook and show the findings
cli-codebook-check-example =
    Example:
      codeboom codebook check corpora/sag-pmto
cli-code-about = Put a code on words in a transcript
cli-code-arg-span = The words: ID:"words" or ID:START-END (characters)
cli-code-arg-code = Code for these words (name or id)
cli-code-arg-new = Make the code if it does not exist yet
cli-code-arg-in_vivo = Record that the new code is in the respondent's words (in vivo)
cli-code-arg-polarity = Whether the words support or oppose the code, or both
cli-code-arg-prompted = The respondent was asked about it
cli-code-arg-spontaneous = The respondent brought it up unasked
cli-code-arg-memo = Note to keep with the coding
cli-code-arg-coder = Who codes (default: CODEBOOM_CODER, else your user name)
cli-code-example =
    Examples:
      codeboom code r1:"kijk ik meer naar de jassen" monitoring --spontaneous --study my-study
      codeboom code r1:"op de mat" "op de mat" --new --in-vivo --coder eva --study my-study
cli-suggest-about = List the codings that the rules of the codebook suggest
cli-suggest-example =
    Example:
      codeboom suggest corpora/sag-pmto --code monitoring
cli-accept-about = Accept suggestions, so that they become codings
cli-accept-arg-code = All open suggestions of this code (name or id)
cli-accept-arg-all = All open suggestions
cli-accept-arg-coder = Who accepts (default: CODEBOOM_CODER, else your user name)
cli-accept-example =
    Examples:
      codeboom accept 6fef5ced --study my-study
      codeboom accept --code monitoring --coder eva --study my-study
cli-reject-about = Reject suggestions, so that they do not come back
cli-reject-arg-code = All open suggestions of this code (name or id)
cli-reject-arg-all = All open suggestions
cli-reject-arg-coder = Who rejects (default: CODEBOOM_CODER, else your user name)
cli-reject-example =
    Example:
      codeboom reject c9ffd5f1 --study my-study
cli-done-about = Record that the coding of transcripts is finished
cli-done-arg-transcripts = Ids of the transcripts
cli-done-arg-reopen = Open the transcripts again
cli-done-arg-coder = Who is finished (default: CODEBOOM_CODER, else your user name)
cli-done-example =
    Examples:
      codeboom done r1 r2 --study my-study
      codeboom done r1 --reopen --coder eva --study my-study

# Counting, comparing, showing.
cli-tally-about = Count how many respondents stand behind each theme and code
cli-tally-example =
    Examples:
      codeboom tally corpora/sag-pmto --by intervention
      codeboom tally corpora/sag-pmto --of asked --coder consensus
cli-matrix-about = Show which respondent mentions what
cli-matrix-arg-by = Attribute to order the respondents by (default: groups in codeboom.toml)
cli-matrix-example =
    Example:
      codeboom matrix corpora/sag-pmto --by intervention
cli-compare-about = Compare groups of respondents by what they mention
cli-compare-arg-by = Attribute that makes the groups (default: groups in codeboom.toml)
cli-compare-arg-quotes = Quotations for each code and group; 0 for none (default: two chosen ones, else one of who was quoted least so far)
cli-compare-arg-percentages = Show percentages, also of groups under 20
cli-compare-arg-intervals = Show shares, differences and odds ratios with 95% intervals
cli-compare-arg-difference = Interval of differences (default: newcombe)
cli-compare-arg-test = Test each code, and show what groups of this size can show at best
cli-compare-arg-against = Hold the other groups against this one only
cli-compare-arg-pairwise = Test more than two groups two by two, instead of all together
cli-compare-arg-only = Show this section only
cli-compare-example =
    Examples:
      codeboom compare corpora/sag-pmto --by intervention
      codeboom compare corpora/sag-pmto --intervals --only differences --format csv
      codeboom compare corpora/sag-pmto --test barnard
cli-saturation-about = Show whether further interviews still bring new codes
cli-saturation-arg-by = Attribute of which each group gets a curve of its own
cli-saturation-arg-unit = What is put in a row: transcripts, respondents or cases
cli-saturation-arg-order = Order: of collection (the day in about.toml), of coding, or both
cli-saturation-arg-base = Size of the base
cli-saturation-arg-run = Length of a run
cli-saturation-arg-step = How much further each next run begins
cli-saturation-arg-threshold = Share of new codes at which there is saturation, such as 0.05 or 5%
cli-saturation-arg-orders = Number of random orders for the band; 0 for none
cli-saturation-arg-seed = Seed of those orders
cli-saturation-arg-table = Only this table: curve, runs or estimates; a csv holds one
cli-saturation-example =
    Examples:
      codeboom saturation corpora/sag-pmto --order both
      codeboom saturation corpora/sag-pmto --by intervention --base 2 --run 1
      codeboom chart saturation --study corpora/sag-pmto --output saturation.png
cli-quotes-about = Show the quotations behind the codes, each with its place
cli-quotes-arg-theme = Only codes of this theme (name or id)
cli-quotes-arg-respondent = Only this respondent
cli-quotes-example =
    Examples:
      codeboom quotes --study corpora/sag-pmto --code monitoring --respondent R4
      codeboom quotes corpora/sag-pmto --theme besluitvorming --polarity opposes
cli-cooccur-about = Show which codes occur together: as pairs, clusters or a map
cli-cooccur-arg-all = Show pairs that never occur together too
cli-cooccur-arg-matrix = Show every code by every code
cli-cooccur-arg-quotes = Show the words where these two codes stand together
cli-cooccur-arg-by = Attribute that makes the groups on a map (default: groups in codeboom.toml)
cli-cooccur-example =
    Examples:
      codeboom cooccur corpora/sag-pmto
      codeboom cooccur --within turn --matrix --format csv --study corpora/sag-pmto
      codeboom cooccur --quotes monitoring heroverwegen --study corpora/sag-pmto
      codeboom cooccur --clusters 4 --within window --study corpora/sag-pmto
      codeboom cooccur --map correspondence --study corpora/sag-pmto
cli-chart-about = Draw a chart, as svg or png
cli-chart-arg-chart = Counts per code, who mentions what, themes with their codes, shares of groups with intervals (compare), new codes by interview (saturation), code clusters as a tree (dendrogram), or a map of codes and respondents
cli-chart-arg-output = File ending in .svg or .png (default: svg on the screen)
cli-chart-arg-by = Attribute to split by (default: groups in codeboom.toml, except for themes, saturation and dendrogram)
cli-chart-example =
    Examples:
      codeboom chart codes --study corpora/sag-pmto --output codes.svg
      codeboom chart matrix --study corpora/sag-pmto --output matrix.png
      codeboom chart compare --study corpora/sag-pmto --output intervals.svg
      codeboom chart dendrogram --clusters 4 --within window --study corpora/sag-pmto --output clusters.svg
      codeboom chart map --study corpora/sag-pmto --output map.png

# The whole study.
cli-check-about = Check the study and show the findings
cli-check-example =
    Example:
      codeboom check corpora/sag-pmto
cli-status-about = Show how far the study is and what comes next
cli-status-example =
    Example:
      codeboom status corpora/sag-pmto
cli-run-about = Make all tables, charts and checks at once, in the folder output
cli-run-arg-by = Attribute to split by (default: groups in codeboom.toml)
cli-run-example =
    Examples:
      codeboom run my-study
      codeboom run my-study --by intervention --coder any
cli-completions-about = Print the script with which a shell completes commands
cli-completions-arg-shell = Shell that completes
cli-completions-example =
    Example:
      codeboom completions bash
cli-man-about = Write a man page for each command into a folder
cli-man-arg-dir = Folder for the pages
cli-man-example =
    Example:
      codeboom man man-pages
cli-codebook-forms-about = Show which words each rule really found
cli-codebook-forms-arg-code = Only the rules of this code (name or id)
cli-codebook-forms-example =
    Example:
      codeboom codebook forms corpora/sag-pmto --code monitoring
cli-open-about = Open the study in the browser, on this computer only
cli-open-arg-here = The study's folder (default: the study around this folder; else you choose in the browser)
cli-open-arg-port = Port on this computer; 0 is any free port
cli-open-arg-no_browser = Open no browser; the address is on the screen
cli-open-example =
    Examples:
      codeboom open my-study
      codeboom open corpora/sag-pmto --coder eva --no-browser
