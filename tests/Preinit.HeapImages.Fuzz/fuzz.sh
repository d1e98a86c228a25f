#!/usr/bin/env bash
# Fuzzes the verification of heap images: a coverage-guided run of afl-fuzz, which ends after so many images.
#   tests/Preinit.HeapImages.Fuzz/fuzz.sh [IMAGES [FOLDER]]
# Needs Debian's package afl++ (apt-get install afl++). Exit code 0: no crash and no hang.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
images=${1:-1000000}
folder=${2:-$here/../../artifacts/fuzz}
sharpfuzz=2.3.0

command -v afl-fuzz > /dev/null || { echo "afl-fuzz is missing: apt-get install afl++" >&2; exit 2; }
rm -rf "$folder"
mkdir -p "$folder"
dotnet tool install SharpFuzz.CommandLine --version $sharpfuzz --tool-path "$folder/tool" > /dev/null
dotnet publish "$here" -c Release -o "$folder/app" -v q -nologo
dotnet "$folder/app/Preinit.HeapImages.Fuzz.dll" seeds "$folder/seeds" # instrumented code runs under the fuzzer only
for assembly in Preinit Preinit.HeapImages; do
  "$folder/tool/sharpfuzz" "$folder/app/$assembly.dll"
done

# The runtime reserves much memory that it never uses (-m none), and is no program that afl-gcc compiled (AFL_SKIP_BIN_CHECK).
export AFL_SKIP_BIN_CHECK=1 AFL_NO_UI=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_AFFINITY=1 DOTNET_TieredPGO=0
nice afl-fuzz -i "$folder/seeds" -o "$folder/found" -m none -t 10000 -E "$images" -- dotnet "$folder/app/Preinit.HeapImages.Fuzz.dll" afl > "$folder/log" 2>&1 || true

stats=$folder/found/default/fuzzer_stats
grep -E '^(run_time|execs_done|execs_per_sec|corpus_count|corpus_found|edges_found|bitmap_cvg|saved_crashes|saved_hangs)' "$stats"
grep -qE '^saved_crashes *: 0$' "$stats" && grep -qE '^saved_hangs *: 0$' "$stats"
