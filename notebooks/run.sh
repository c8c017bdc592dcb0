#!/usr/bin/env bash
# Executes the notebook from its first to its last cell on what `codeboom run` wrote; any failing cell fails this.
# Needs python3 with venv; polars, matplotlib, nbclient and ipykernel are installed into a folder for the moment.
set -euo pipefail
cd "$(dirname "$0")"
tables=../corpora/sag-pmto/output/tables
if [ ! -f "$tables/tally-by-intervention.csv" ]; then
  echo "Run this first, from the project's folder: cargo run -- run corpora/sag-pmto --lang nl" >&2
  exit 2
fi
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/python"
"$room/python/bin/pip" install --quiet --disable-pip-version-check polars matplotlib nbclient ipykernel
MPLBACKEND=agg "$room/python/bin/python" - <<'PYTHON'
import nbclient
import nbformat

notebook = nbformat.read("sag-pmto.ipynb", as_version=4)
nbformat.validate(notebook)
nbclient.NotebookClient(notebook, timeout=300, kernel_name="python3").execute()
for cell in notebook.cells:
    for output in cell.get("outputs", []):
        if output.output_type == "stream":
            print(output.text, end="")
PYTHON
