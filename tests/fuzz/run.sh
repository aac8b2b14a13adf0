#!/bin/sh
# Builds the targets with nightly and gives each so many seconds: tests/fuzz/run.sh 300 [TARGET…]
# What it finds stays in target/fuzz/TARGET.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- journal events transcript bank scenario kept coach input sound
# As cargo-fuzz has it, without the address sanitizer: nothing of ours is unsafe.
RUSTFLAGS="--cfg fuzzing -Cpasses=sancov-module -Ccodegen-units=1
  -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters
  -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares" \
  cargo +nightly build --release --quiet --manifest-path tests/fuzz/Cargo.toml \
  --target-dir target/fuzz/build --target "$(rustc -vV | sed -n 's/^host: //p')"
for target; do
  found=target/fuzz/$target
  mkdir -p "$found/corpus"
  case $target in
    journal) cp tests/data/records/journal-* "$found/corpus" ;;
    events) for it in tests/data/records/journal-*; do
        sed -n '2,$s/^[^ ]* [^ ]* [^ ]* //p' "$it" > "$found/corpus/$(basename "$it")"; done ;;
    transcript) cp tests/data/records/*.toml "$found/corpus" ;;
    bank) cp tests/data/scenarios/banks/*.toml "$found/corpus" ;;
    scenario) cp tests/data/scenarios/*.toml "$found/corpus" ;;
    kept) printf 'format = 1\n[[story]]\nid = "a"\ntitle = "b"\ncompetencies = ["c"]\ntext = "d"\n[[story.told]]\ntranscript = "2026-11-21T100500-aws-cse-7f3a"\nturn = 1\n' \
        > "$found/corpus/stories"
      printf 'format = 1\nstar = true\ntags = ["a"]\n[[turn]]\nnumber = 1\nquestion = "a/b"\nown = 3\ncomment = "c"\n' \
        > "$found/corpus/notes" ;;
    sound) printf '.snd\0\0\0\030\377\377\377\377\0\0\0\003\0\0\076\200\0\0\0\001abcdefgh' > "$found/corpus/au"
      printf 'RIFF\0\0\0\0WAVEfmt \020\0\0\0\001\0\001\0\200\076\0\0\0\175\0\0\002\0\020\0data\0\0\0\0abcdefgh' \
        > "$found/corpus/wav"
      printf '{"transcription":[{"offsets":{"from":0,"to":8000},"text":" a"}]}' > "$found/corpus/words" ;;
    coach) cp tests/coach/whole.toml tests/coach/filler.toml tests/coach/register.toml "$found/corpus" ;;
    input) printf '\033[200~a\033[201~\033[<0;1;1M\033[13;5u\033OP\033P1$r\033\\' \
        > "$found/corpus/keys" ;;
  esac
  # The coach reads a text many times over: short ones show more in the same time.
  case $target in coach) most=1500 ;; *) most=20000 ;; esac
  echo "$target: $seconds s"
  target/fuzz/build/*/release/"$target" "$found/corpus" -max_total_time="$seconds" \
    -artifact_prefix="$found/" -timeout=10 -rss_limit_mb=2048 -max_len=$most -print_final_stats=1 \
    2> "$found/log" || { tail -40 "$found/log"; exit 1; }
  grep -E 'stat::number_of_executed|DONE' "$found/log"
done
