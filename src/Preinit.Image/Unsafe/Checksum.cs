using System.Numerics;

namespace Preinit.Image;

/// <summary>
/// The checksum of images: CRC-32C in four interleaved lanes, because the instruction takes three cycles but starts every cycle.
/// It finds damage, not malice.
/// </summary>
static unsafe class Checksum
{
    /// <summary>The checksum of <paramref name="length"/> bytes, a multiple of 8, at an address that is one too.</summary>
    public static uint Compute(byte* start, nint length)
    {
        uint a = 1, b = 2, c = 3, d = 4;
        var p = (ulong*)start;
        var end = (ulong*)(start + length);
        for (; p + 4 <= end; p += 4)
        {
            a = BitOperations.Crc32C(a, p[0]);
            b = BitOperations.Crc32C(b, p[1]);
            c = BitOperations.Crc32C(c, p[2]);
            d = BitOperations.Crc32C(d, p[3]);
        }
        for (; p < end; p++)
            a = BitOperations.Crc32C(a, *p);

        return BitOperations.Crc32C(BitOperations.Crc32C(a, b | (ulong)c << 32), d);
    }
}
