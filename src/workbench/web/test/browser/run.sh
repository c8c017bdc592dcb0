#!/usr/bin/env bash
# Everything about the front end that needs Node or a browser: types, the bundle that is checked in, the tests, the measurement.
# The program is the one at $CODEBOOM; screenshots of every page go to $SHOTS when that is set.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$(cd ../../.. && pwd)
export CODEBOOM=${CODEBOOM:-${CARGO_TARGET_DIR:-$root/target}/debug/codeboom}
[[ $CODEBOOM = /* ]] || CODEBOOM=$root/$CODEBOOM
[ -x "$CODEBOOM" ] || { echo "there is no program at $CODEBOOM: build it, or set CODEBOOM" >&2; exit 1; }

need=()
command -v node >/dev/null && command -v npm >/dev/null || need+=(nodejs npm)
[ -x "${CHROMIUM:-/usr/bin/chromium}" ] || need+=(chromium)
if [ ${#need[@]} -gt 0 ]; then
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "${need[@]}"
fi
[ -d node_modules ] || npm ci --ignore-scripts --no-audit --no-fund

npx tsc --noEmit
kept=$(sha256sum dist/app.js dist/app.css)
node build.mjs
if [ "$kept" != "$(sha256sum dist/app.js dist/app.css)" ]; then
  echo "dist/ is not what build.mjs makes of the sources: keep what it made now" >&2
  exit 1
fi
node test/run.mjs
# One after the other: windows that share a processor are slow in ways that say nothing about the program.
node --test --test-concurrency=1 --test-timeout=1200000 test/browser/*.test.mjs
node test/browser/measure-server.mjs
[ -z "${SHOTS:-}" ] || node test/browser/shots.mjs "$SHOTS"
