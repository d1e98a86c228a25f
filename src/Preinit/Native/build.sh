#!/bin/bash
# Compiles lazy.c for both processors and writes the code into ../Restore/Unsafe/LazyCode.cs. With a file name: only the code for x64, into that file.
# Needs gcc and, for the first, aarch64-linux-gnu-gcc (Debian: gcc, gcc-aarch64-linux-gnu).
set -euo pipefail
x64_only=${1:+$(realpath "$1")}
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

compile() { # prefix of the tools, result, options
  "${1}gcc" -std=gnu17 -O2 -Wall -Wextra -Werror -ffreestanding -fPIE -fvisibility=hidden -fno-jump-tables -fno-tree-loop-distribute-patterns \
    -fno-stack-protector -fno-asynchronous-unwind-tables -nostdlib -static -Wl,-T,blob.ld,--build-id=none,-e,preinit_lazy ${3-} -o "$work/$2.elf" lazy.c
  ! "${1}readelf" -r "$work/$2.elf" | grep -q R_ || { echo "$2 has relocations" >&2; exit 1; }
  "${1}objcopy" -O binary -j .blob "$work/$2.elf" "$work/$2.bin"
}

array() { # file
  od -An -v -tx1 -w24 "$1" | sed 's/ \([0-9a-f][0-9a-f]\)/ 0x\1,/g; s/^ /        /'
}

compile "" X64
if [ -n "$x64_only" ]; then cp "$work/X64.bin" "$x64_only"; exit; fi
compile aarch64-linux-gnu- Arm64 -mno-outline-atomics
cat > ../Restore/Unsafe/LazyCode.cs <<END
namespace Preinit.Restore;

/// <summary>The code of Native/lazy.c, as Native/build.sh wrote it. Do not edit.</summary>
/// <remarks>$(gcc --version | head -1); $(aarch64-linux-gnu-gcc --version | head -1)</remarks>
static class LazyCode
{
    public static ReadOnlySpan<byte> X64 =>
    [
$(array "$work/X64.bin")
    ];

    public static ReadOnlySpan<byte> Arm64 =>
    [
$(array "$work/Arm64.bin")
    ];
}
END
