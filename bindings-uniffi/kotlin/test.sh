#!/usr/bin/env bash
# Builds the library, writes its Kotlin sources and runs the tests. Needs a JDK from 17 on and Maven.
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
generated=$PWD/target/generated-sources/uniffi

# Built apart: together they would share features, and the generator would not stay compiled.
cargo build --quiet --manifest-path "$root/Cargo.toml" -p receivables-bindgen
cargo build --quiet --manifest-path "$root/Cargo.toml" -p receivables-uniffi
case $(uname -s) in
  Darwin) library=$target/debug/libreceivables_ffi.dylib ;;
  *) library=$target/debug/libreceivables_ffi.so ;;
esac
rm -rf "$generated"
"$target/debug/receivables-bindgen" kotlin "$library" ../uniffi.toml "$generated"

# All that Maven has to say is shown where something fails, else its counts of tests.
log=$(mktemp)
trap '[ $? = 0 ] || cat "$log"; rm -f "$log"' EXIT
mvn --batch-mode --no-transfer-progress -Dstyle.color=never -Dkotlin.compiler.daemon=false \
  "-Dlibrary=$target/debug" "-Droot=$root" "-Dcorpus=${RECEIVABLES_CORPUS:-$root/tests/corpus}" test > "$log" 2>&1
grep 'Tests run:' "$log"
