using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Preinit.Image;
using Preinit.Restore;

namespace Preinit.Tests;

/// <summary>A field that lies elsewhere than in the image is found, whichever it is.</summary>
public unsafe class FieldProbeTests
{
    static readonly CapturedGraph Graph = CapturedGraph.Of(new object[] { new Node(), new KeyValuePair<string, int>("a", 1), new List<int>() });
    static int[] offsets = [];

    [Fact]
    public void The_places_of_the_image_are_right() => Assert.Null(Check(Recorded()));

    [Fact]
    public void Any_field_in_another_place_is_found()
    {
        var recorded = Recorded();
        Assert.True(recorded.Length > 5);
        for (var i = 0; i < recorded.Length; i++)
        {
            var moved = (int[])recorded.Clone();
            moved[i] += 8;
            Assert.Contains("has its fields in other places than in the image", Check(moved));
        }
    }

    static int[] Recorded() => WithImage(image => new ReadOnlySpan<FieldRecord>(image.Reader.Records(SectionId.Fields), FieldProbe.Count(image.Reader))
        .ToArray().Select(f => (int)f.Offset).ToArray());

    static string? Check(int[] places) => WithImage(image =>
    {
        offsets = places;
        return FieldProbe.Check(image, [.. Enumerable.Repeat(typeof(object).TypeHandle, 100)]);
    });

    static T WithImage<T>(Func<EmbeddedImage, T> use)
    {
        var memory = (byte*)NativeMemory.AlignedAlloc((nuint)Graph.Bytes.Length, 16);
        Graph.Bytes.CopyTo(new Span<byte>(memory, Graph.Bytes.Length));
        try
        {
            return use(new EmbeddedImage((nint)memory, Graph.Bytes.Length, 0, 0, (nint)(delegate*<object, nint, int*, void>)&Store, 0, 0, 0));
        }
        finally
        {
            NativeMemory.AlignedFree(memory);
        }
    }

    static void Store(object target, nint address, int* places)
    {
        Assert.Equal(address, (nint)Unsafe.AsPointer(ref RawObject.Data(target)) - sizeof(nint));
        offsets.CopyTo(new Span<int>(places, offsets.Length));
    }
}
