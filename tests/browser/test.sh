#!/usr/bin/env bash
# Looks at the demo's page in a real browser: it must show its figures, and paint more than an empty page.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cargo run --quiet -p receivables-examples --bin demo -- --out "$work" > "$work/demo.txt"
printf '<!doctype html><title>empty</title>' > "$work/empty.html"

browse() { # FILE OPTION...
  local page=$1
  shift
  timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run \
    --disable-background-networking --disable-component-update --disable-sync \
    --user-data-dir="$work/profile" --window-size=1200,1600 "$@" "file://$page" 2> "$work/chromium.log"
}

for ledger in xero generated; do
  page=$work/$ledger/report.html
  browse "$page" --dump-dom > "$work/dom.html"
  grep -q '<td>Total</td>' "$work/dom.html" || { echo "$ledger: the page shows no total" >&2; exit 1; }
  browse "$page" --screenshot="$work/page.png" > "$work/out.txt"
  browse "$work/empty.html" --screenshot="$work/empty.png" > "$work/out.txt"
  painted=$(stat -c %s "$work/page.png") empty=$(stat -c %s "$work/empty.png")
  [ "$painted" -gt $((empty * 5)) ] || { echo "$ledger: painted $painted bytes, an empty page $empty" >&2; exit 1; }
  echo "$ledger: the page shows its figures ($painted bytes painted, an empty page $empty)"
done
