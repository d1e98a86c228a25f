using System.Runtime.InteropServices;
using Preinit.Capture;

namespace Preinit.HeapImages.Tests.Loading;

public sealed class TypesByTokensTests
{
    static readonly Type[] types =
    [
        typeof(string), typeof(object), typeof(int[]), typeof(int[][,,]), typeof(Dictionary<string, List<DayOfWeek?>>), typeof(Dictionary<string, List<DayOfWeek?>>.Enumerator[]), typeof(Outer<int>.Inner<string>),
        typeof(TypesByTokensTests), typeof(byte*[]), typeof(object),
    ];

    static class Outer<T>
    {
        public sealed class Inner<TOther>
        {
            public T? Value { get; init; }
            public TOther? Other { get; init; }
        }
    }

    static class Values
    {
        public static readonly object Field = new();

        public static object Property { get; } = new();

        public static int Number => 5;
    }

    static LinkSpec.StaticField FieldLink(string name) => new(TypeSpecs.Of(typeof(Values)), name, []);

    static LinkSpec.Property Getter(string name) => new([new(TypeSpecs.Of(typeof(Values)), name)]);

    static byte[] Write(params LinkSpec[] links) => ManifestWriter.Write(new()
    {
        RootType = TypeSpecs.Of(typeof(int[])),
        Root = 3,
        Types = [.. types.Select(TypeSpecs.Of)],
        ObjectTypeCount = 7,
        SavedTypes = [],
        Links = links,
        Rebuilds = [],
        PreciseTypes = [TypeSpecs.Of(typeof(Values))],
        HasHooks = true,
        Tokens = new(types, typeof(int[])),
    });

    static unsafe TypesByTokens? Read(byte[] manifest)
    {
        fixed (byte* start = manifest)
            return TypesByTokens.TryRead(start, manifest.Length);
    }

    static unsafe bool TryLink(byte[] manifest, object?[] found)
    {
        fixed (byte* start = manifest)
            return TypesByTokens.TryRead(start, manifest.Length)!.TryLink(found);
    }

    [Fact]
    public void What_was_written_is_read()
    {
        var read = Read(Write())!;
        Assert.Equal(types, read.Types);
        Assert.Equal((typeof(int[]), 3, 7, true, true), (read.RootType, read.Root, read.ObjectTypeCount, read.HasHooks, read.HasPreciseTypes));
    }

    [Fact]
    public void A_module_of_another_build_is_none()
    {
        var manifest = Write();
        var id = typeof(TypesByTokensTests).Module.ModuleVersionId.ToByteArray();
        var at = manifest.AsSpan().IndexOf(id);
        manifest[at + 3] ^= 1;
        Assert.Null(Read(manifest));
    }

    [Fact]
    public void A_token_of_nothing_is_none()
    {
        var manifest = Write();
        var token = typeof(TypesByTokensTests).MetadataToken;
        var numbers = MemoryMarshal.Cast<byte, int>(manifest.AsSpan());
        numbers[numbers.LastIndexOf(token)] = 0x02FF_FFFF;
        Assert.Null(Read(manifest));
    }

    [Fact]
    public void Fields_getters_and_types_are_found()
    {
        var found = new object?[3];
        Assert.True(TryLink(Write(FieldLink("Field"), Getter("Property"), new LinkSpec.TypeObject(TypeSpecs.Of(typeof(List<int>)))), found));
        Assert.Equal([Values.Field, Values.Property, typeof(List<int>)], found);
    }

    [Fact]
    public void Other_links_are_left_to_the_manifest()
    {
        Assert.False(TryLink(Write(FieldLink("Field"), new LinkSpec.Literal("x")), new object?[2]));
        Assert.False(TryLink(Write(Getter("Number")), new object?[1]));
        Assert.False(TryLink(Write(FieldLink("Missing")), new object?[1]));
        Assert.False(TryLink(Write(FieldLink("Field")), new object?[2]));
    }

    [Fact]
    public void A_manifest_without_them_is_read_by_names() => Assert.Null(Read(ManifestWriter.Write(new()
    {
        RootType = TypeSpecs.Of(typeof(string)),
        Root = 0,
        Types = [],
        ObjectTypeCount = 0,
        SavedTypes = [],
        Links = [],
        Rebuilds = [],
        PreciseTypes = [],
    })));
}
