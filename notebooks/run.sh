#!/usr/bin/env bash
# Executes the notebook on what `cargo run -- run corpora/sag-pmto` wrote, in a copy, with packages from PyPI in a virtual
# environment that is thrown away. Nothing of the project is changed.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
if [ ! -d "$root/corpora/sag-pmto/output/tables" ]; then
  echo "first: cargo run -- run corpora/sag-pmto" >&2
  exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/python"
"$work/python/bin/pip" install --quiet --disable-pip-version-check polars matplotlib nbclient ipykernel
mkdir -p "$work/notebooks" "$work/corpora/sag-pmto"
cp "$root/notebooks/sag-pmto.ipynb" "$work/notebooks/"
cp -r "$root/corpora/sag-pmto/output" "$work/corpora/sag-pmto/"
cd "$work/notebooks"
export MPLBACKEND=agg MPLCONFIGDIR=$work/matplotlib IPYTHONDIR=$work/ipython JUPYTER_PLATFORM_DIRS=1
"$work/python/bin/python" - <<'PYTHON'
import nbclient
import nbformat

notebook = nbformat.read("sag-pmto.ipynb", as_version=4)
nbformat.validate(notebook)
if any(cell.get("outputs") or cell.get("execution_count") for cell in notebook.cells):
    raise SystemExit("sag-pmto.ipynb: outputs are stored; clear them before it is kept")
nbclient.NotebookClient(notebook, timeout=300, kernel_name="python3").execute()
last = [output.get("text", "") for output in notebook.cells[-1].outputs]
print(f"sag-pmto.ipynb: {len(notebook.cells)} cells executed. {''.join(last).strip()}")
PYTHON
