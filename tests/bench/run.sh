#!/usr/bin/env bash
# Measures the package beside its peers and prints the tables as Markdown.
#
#   tests/bench/run.sh [--wheel FILE] [WORKLOAD ...] [--sizes 100000,1000000] [--help]
#   tests/bench/run.sh combination       the combination search beside CP-SAT, over stored questions
#
# Builds the wheel, or takes the one given. The environment, the data and every single figure are kept under target/.
set -euo pipefail
wheel=
if [ "${1:-}" = --wheel ]; then
  wheel=$(realpath "$2")
  shift 2
fi
cd "$(dirname "$0")/../.."
venv=$PWD/target/venv-bench
wheels=$PWD/target/bench/wheels

if ! cmp -s tests/bench/requirements.txt "$venv/installed.txt"; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet maturin==1.16.0 --requirement tests/bench/requirements.txt
  cp tests/bench/requirements.txt "$venv/installed.txt"
fi
if [ "${1:-}" = combination ]; then
  cargo build --quiet --release -p receivables-tests --bin combine >&2
  cd tests/bench
  exec "$venv/bin/python" -m peerbench.combination "$venv/../release/combine"
fi
if [ -z "$wheel" ]; then
  rm -rf "$wheels"
  "$venv/bin/maturin" build --quiet --release --manifest-path bindings-python/Cargo.toml --out "$wheels" >&2
  wheel=$(echo "$wheels"/receivables-*.whl)
fi
"$venv/bin/pip" install --quiet --force-reinstall --no-deps "$wheel"

cd tests/bench
exec "$venv/bin/python" -m peerbench "$@"
