using System.Text;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Reads a delta, and makes an image of its base; the twin of <see cref="DeltaWriter"/>. Nothing that stands in it is believed.</summary>
readonly unsafe struct DeltaReader
{
    readonly byte* start;
    readonly ulong* first, end;

    /// <param name="start">A multiple of 8.</param>
    /// <param name="length">Of all, in bytes.</param>
    /// <exception cref="HeapImageException">It is damaged.</exception>
    public DeltaReader(byte* start, long length)
    {
        this.start = start;
        if (length < sizeof(DeltaHeader) || length % 8 != 0 || ((DeltaHeader*)start)->Checksum != Checksum.Compute(start + sizeof(ulong), (nint)length - sizeof(ulong)))
            throw Problems.Damaged("the checksum of its changes is wrong");
        var steps = sizeof(DeltaHeader) + ((long)Header.NameLength + 7 & ~7L);
        if (steps > length || Header.ImageLength % 8 != 0 || Header.ImageLength > long.MaxValue)
            throw Problems.Damaged("its changes cannot be read");
        first = (ulong*)(start + steps);
        end = (ulong*)(start + length);
    }

    public DeltaHeader Header => *(DeltaHeader*)start;

    /// <summary>The file of the base.</summary>
    public string BaseName => Encoding.UTF8.GetString(start + sizeof(DeltaHeader), (int)Header.NameLength);

    /// <param name="before">The image of the base.</param>
    /// <param name="beforeLength">Its length in bytes.</param>
    /// <param name="image">Becomes the image; of the length that the header tells.</param>
    public void Merge(byte* before, long beforeLength, byte* image)
    {
        if ((ulong)beforeLength != Header.BaseLength)
            throw Problems.Damaged("its base has another length");
        ulong place = 0, written = 0, words = Header.ImageLength / sizeof(ulong), wordsBefore = (ulong)beforeLength / sizeof(ulong);
        for (var step = first; step < end;)
        {
            var number = *step >> 2;
            var kind = (DeltaStep)(*step++ & 3);
            if (kind == DeltaStep.Seek)
            {
                place = number;
                continue;
            }
            if (number > words - written || kind == DeltaStep.New && number > (ulong)(end - step)
                || kind == DeltaStep.Same && (place > wordsBefore || number > wordsBefore - place))
                throw Problems.Damaged("its changes go beyond an end");
            var target = image + written * sizeof(ulong);
            var length = (nuint)number * sizeof(ulong);
            if (kind == DeltaStep.Same)
                Copy(before + place * sizeof(ulong), target, length);
            else if (kind == DeltaStep.Zero)
                System.Runtime.InteropServices.NativeMemory.Clear(target, length);
            else
            {
                Copy((byte*)step, target, length);
                step += number;
            }
            written += number;
            place += number;
        }
        if (written != words)
            throw Problems.Damaged("its changes end too early");
    }

    static void Copy(byte* source, byte* target, nuint length) => System.Runtime.InteropServices.NativeMemory.Copy(source, target, length);
}
