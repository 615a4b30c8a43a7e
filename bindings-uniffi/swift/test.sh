#!/usr/bin/env bash
# Builds the library, writes its Swift sources, and runs the tests of the package: with the swift on PATH, else with
# Debian's, in a folder of its own (see .ci/swift-toolchain).
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
corpus=${RECEIVABLES_CORPUS:-$root/tests/corpus}

# Built apart: together they would share features, and the generator would not stay compiled.
cargo build --quiet --manifest-path "$root/Cargo.toml" -p receivables-bindgen
cargo build --quiet --manifest-path "$root/Cargo.toml" -p receivables-uniffi
case $(uname -s) in
  Darwin) library=$target/debug/libreceivables_ffi.dylib ;;
  *) library=$target/debug/libreceivables_ffi.so ;;
esac
generated=$target/swift
rm -rf "$generated"
"$target/debug/receivables-bindgen" swift "$library" ../uniffi.toml "$generated"

# Puts the whole package into the folder "$1".
stage() {
  mkdir -p "$1"
  rm -rf "$1/Sources" "$1/Tests" "$1/corpus" "$1/lib"
  cp -R Package.swift Sources Tests "$1"
  mkdir -p "$1/Sources/receivablesFFI" "$1/lib"
  cp "$generated/Receivables.swift" "$1/Sources/Receivables/"
  cp "$generated/receivablesFFI.h" "$1/Sources/receivablesFFI/"
  cat > "$1/Sources/receivablesFFI/module.modulemap" <<'MAP'
module receivablesFFI {
    header "receivablesFFI.h"
    link "receivables_ffi"
    export *
}
MAP
  cp "$library" "$1/lib/"
  cp -R "$corpus" "$1/corpus"
  # The README and its program are tested with the package.
  cp "$root/README.md" "$1/"
  cp "$root/examples/swift/FirstInvoice.swift" "$1/Tests/ReceivablesTests/"
}

# What runs inside the package.
run='export RECEIVABLES_CORPUS=$PWD/corpus RECEIVABLES_README=$PWD/README.md LD_LIBRARY_PATH=$PWD/lib DYLD_LIBRARY_PATH=$PWD/lib
swift test --disable-sandbox -Xlinker "-L$PWD/lib"'

# All that Swift has to say is shown where something fails, else its counts of cases and tests.
log=$(mktemp)
trap '[ $? = 0 ] || cat "$log"; rm -f "$log"' EXIT
if command -v swift > /dev/null; then
  stage "$target/swift-package"
  (cd "$target/swift-package" && bash -euc "$run") > "$log" 2>&1
else
  debian=$("$root/.ci/swift-toolchain")
  stage "$debian/srv/receivables"
  # The compiler finds its own libraries through /proc. It is mounted for this one process and gone with it, so that no
  # mount is ever left in the folder.
  unshare --mount --propagation private bash -euc \
    'mount -t proc proc "$1/proc" && exec chroot "$1" env HOME=/root PATH=/usr/bin:/bin bash -euc "$2"' \
    - "$debian" "cd /srv/receivables && $run" > "$log" 2>&1
fi
grep '^corpus:' "$log"
grep 'Executed' "$log" | tail -n 1
