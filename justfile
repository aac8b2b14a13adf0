# The daily commands: `just` lists them. Install just from https://just.systems; everything here
# is a plain cargo command that works without it.

_list:
    @just --list --unsorted

# Open the program
run *arguments:
    cargo run --release -- {{ arguments }}

# Check types: the quickest answer while you write
check:
    cargo check --all-targets

# Run the tests whose names contain a word, of the library: just unit review::stories
unit filter="":
    cargo test --lib {{ filter }}

# Run the tests whose names contain a word, of the program as it is shipped: just shipped commands::
shipped filter="":
    cargo test --test shipped {{ filter }}

# Run all tests
test:
    cargo test --locked

# Fit what the coach learned again. Each fit reads what the one before wrote, compiled in
fit:
    -REHEARSAL_FIT=write cargo test --test judge --test shipped fitting::
    -REHEARSAL_FIT=write cargo test --test judge --test shipped fitting::
    cargo test --test judge --test shipped fitting::

# Write the text of every screen and the pictures of the README again
screens:
    REHEARSE_SCREENS=write cargo test --test shipped screens::

# Format everything
fmt:
    cargo fmt
    rustfmt --edition 2024 src/coach/rules/*.rs src/lang/say/*/mod.rs src/coach/lexicon/*/*.rs src/import/lexicon/*/*.rs src/lang/lexicon/*/*.rs

# Everything that must hold before a change lands
ci:
    .ci/run

# Read the banks and scenarios, and report every problem in them
banks:
    cargo run --release -- check

# List the facts in the banks that nobody has looked at in the year before a day: just facts 2027-12-01
facts day:
    REHEARSAL_FACTS_AS_OF={{ day }} cargo test --test shipped old_facts -- --nocapture

# Check the licenses, advisories and sources of dependencies, where cargo-deny is installed
deny:
    @if cargo deny --version >/dev/null 2>&1; then cargo deny check; \
     else echo "skipped: cargo-deny is not installed (cargo install --locked cargo-deny)"; fi

# Build the package as it would be published
package:
    cargo package --locked --allow-dirty

# Measure the editor, the coach and the program: BENCHMARKS.md
bench:
    cargo bench

# Fuzz the readers, so many seconds each (needs the nightly toolchain)
fuzz seconds="60":
    tests/fuzz/run.sh {{ seconds }}

# Kills, power cuts, full and dying disks: minutes, Linux only. share=0.1 does a tenth
torture share="1":
    REHEARSE_TORTURE={{ share }} cargo test --release --test torture -- --nocapture --test-threads 1
