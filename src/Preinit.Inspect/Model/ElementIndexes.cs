using System.Globalization;
using System.Runtime.InteropServices;
using Preinit.Image;

namespace Preinit.Inspect;

/// <summary>What the elements of an array are called: <c>[3]</c>, or <c>[1,2]</c> where there are several dimensions.</summary>
readonly struct ElementIndexes
{
    const int FirstLength = 16;

    readonly int[] lengths = [], bounds = [];

    public ElementIndexes(DecodedImage image, int number, in TypeRecord record)
    {
        if (record.Shape != TypeShape.MultiDimensionalArray)
            return;
        var rank = (int)(record.DataOffset - FirstLength) / 8;
        var numbers = MemoryMarshal.Cast<byte, int>(image.BytesAt(image.Heap.Offsets[number] + FirstLength, rank * 8L));
        lengths = numbers[..rank].ToArray();
        bounds = numbers[rank..].ToArray();
    }

    public string Of(int element)
    {
        if (lengths.Length == 0)
            return string.Create(CultureInfo.InvariantCulture, $"[{element}]");
        var indexes = new string[lengths.Length];
        for (var i = lengths.Length - 1; i >= 0; i--)
        {
            var length = Math.Max(lengths[i], 1);
            indexes[i] = (element % length + bounds[i]).ToString(CultureInfo.InvariantCulture);
            element /= length;
        }
        return $"[{string.Join(',', indexes)}]";
    }
}
