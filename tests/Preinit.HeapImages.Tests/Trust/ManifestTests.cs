using Preinit.Capture;

namespace Preinit.HeapImages.Tests.Trust;

/// <summary>Manifests that were made to take memory or stack.</summary>
public sealed class ManifestTests
{
    static readonly TypeSpec text = TypeSpecs.Of(typeof(string));

    static Manifest Of(params TypeSpec[] types) => new() { RootType = text, Root = 0, Types = types, ObjectTypeCount = 1, SavedTypes = [], Links = [], Rebuilds = [], PreciseTypes = [] };

    static unsafe Manifest Read(byte[] bytes)
    {
        fixed (byte* start = bytes)
            return ManifestReader.Read(start, bytes.Length);
    }

    static void IsRefused(byte[] bytes) => Assert.Equal("PREINIT6104", Assert.Throws<HeapImageException>(() => Read(bytes)).Code);

    [Fact]
    public void What_was_written_is_read() => Assert.Equal(text, Read(ManifestWriter.Write(Of(text))).RootType, (x, y) => SpecText.Of(x) == SpecText.Of(y));

    /// <summary>The fuzzer found that the name of such a type was made for the message that it is not allowed.</summary>
    [Theory]
    [InlineData(-100)]
    [InlineData(0)]
    [InlineData(33)]
    [InlineData(int.MaxValue)]
    public void An_array_has_a_number_of_dimensions_that_none_can_have(int rank) => IsRefused(ManifestWriter.Write(Of(new TypeSpec.MultiDimensional(text, rank))));

    [Fact]
    public void Types_nest_too_deeply_for_the_stack()
    {
        IsRefused([.. Enumerable.Repeat((byte)'V', 1_000_000), .. ManifestWriter.Write(Of())]);
    }

    [Fact]
    public void A_list_announces_more_than_there_is()
    {
        var bytes = ManifestWriter.Write(Of());
        using var root = new MemoryStream();
        SpecWriter.Type(new BinaryWriter(root), text);
        BitConverter.TryWriteBytes(bytes.AsSpan((int)root.Length + sizeof(int)), int.MaxValue); // the number of types, behind the index of the root
        var before = GC.GetAllocatedBytesForCurrentThread();
        IsRefused(bytes);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1 << 20);
    }
}
