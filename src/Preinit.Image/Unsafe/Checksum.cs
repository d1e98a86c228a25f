using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Preinit.Image;

/// <summary>
/// The checksum of images: XXH64 with seed 0 (https://github.com/Cyan4973/xxHash, doc/xxhash_spec.md), over whole words only. It finds
/// damage, not malice. Written out here because the library that apps ship with has no dependencies, and in plain arithmetic because
/// calls of helpers for instructions that not every processor has are not inlined into precompiled code.
/// </summary>
static unsafe class Checksum
{
    const ulong Prime1 = 0x9E3779B185EBCA87;
    const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    const ulong Prime3 = 0x165667B19E3779F9;
    const ulong Prime4 = 0x85EBCA77C2B2AE63;
    const ulong Prime5 = 0x27D4EB2F165667C5;

    /// <summary>The checksum of <paramref name="length"/> bytes, a multiple of 8, at an address that is one too.</summary>
    public static ulong Compute(byte* start, nint length)
    {
        var p = (ulong*)start;
        var end = (ulong*)(start + length);
        var hash = length >= 32 ? Stripes(ref p, end) : Prime5;
        hash += (ulong)length;
        for (; p < end; p++)
            hash = BitOperations.RotateLeft(hash ^ Round(0, *p), 27) * Prime1 + Prime4;

        hash = (hash ^ hash >> 33) * Prime2;
        hash = (hash ^ hash >> 29) * Prime3;
        return hash ^ hash >> 32;
    }

    /// <summary>How far ahead memory is asked for. What is read has often never been in a cache, and the processor's own foresight ends with a page.</summary>
    const int Ahead = 4096;

    /// <summary>All time goes here. Precompiled, the four rounds would be calls if they were written as such.</summary>
    /// <remarks>Asking for memory is no access: where there is none, nothing happens.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Stripes(ref ulong* p, ulong* end)
    {
        ulong a = unchecked(Prime1 + Prime2), b = Prime2, c = 0, d = unchecked(0 - Prime1);
        var stripe = p;
        for (; stripe + 4 <= end; stripe += 4)
        {
            if (Sse.IsSupported)
                Sse.Prefetch0((byte*)stripe + Ahead);
            a += stripe[0] * Prime2;
            b += stripe[1] * Prime2;
            c += stripe[2] * Prime2;
            d += stripe[3] * Prime2;
            a = (a << 31 | a >> 33) * Prime1;
            b = (b << 31 | b >> 33) * Prime1;
            c = (c << 31 | c >> 33) * Prime1;
            d = (d << 31 | d >> 33) * Prime1;
        }
        p = stripe;
        var hash = BitOperations.RotateLeft(a, 1) + BitOperations.RotateLeft(b, 7) + BitOperations.RotateLeft(c, 12) + BitOperations.RotateLeft(d, 18);
        return Merge(Merge(Merge(Merge(hash, a), b), c), d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Round(ulong lane, ulong value) => BitOperations.RotateLeft(lane + value * Prime2, 31) * Prime1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Merge(ulong hash, ulong lane) => (hash ^ Round(0, lane)) * Prime1 + Prime4;
}
