#!/usr/bin/env bash
# Builds one wheel, installs it in an environment of its own, and runs every check of the Python package.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=$PWD/target/venv-python
wheels=$PWD/target/wheels

[ -x "$venv/bin/pip" ] || python3 -m venv "$venv"
. "$venv/bin/activate"
pip install --quiet maturin==1.16.0 pytest==9.2.0 mypy==2.4.1 \
  polars==2.1.0 pandas==3.1.1 pyarrow==26.0.1 duckdb==2.0.0 matplotlib==3.11.2 beancount==3.2.3

rm -rf "$wheels"
maturin build --release --manifest-path bindings-python/Cargo.toml --out "$wheels"
pip install --quiet --force-reinstall --no-deps "$wheels"/receivables-*.whl

cd bindings-python
pytest
python -c 'import doctest, receivables, sys; sys.exit(doctest.testmod(receivables).failed)'
mypy --package receivables
mypy tests
python -m mypy.stubtest receivables
