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

        public static object Variable = new();

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
        Tokens = new TypeTokens(types, typeof(int[])),
    });

    static unsafe TypesByTokens? Read(byte[] manifest, HeapImageVerification? verification = null)
    {
        fixed (byte* start = manifest)
            return TypesByTokens.TryRead(start, manifest.Length, verification?.List);
    }

    static unsafe bool TryLink(byte[] manifest, object?[] found, HeapImageVerification? verification = null)
    {
        fixed (byte* start = manifest)
            return TypesByTokens.TryRead(start, manifest.Length, verification?.List)!.TryLink(found);
    }

    static byte[] WriteOf(Type[] types, params LinkSpec[] links) => ManifestWriter.Write(new()
    {
        RootType = TypeSpecs.Of(types[0]),
        Root = 0,
        Types = [.. types.Select(TypeSpecs.Of)],
        ObjectTypeCount = types.Length,
        SavedTypes = [],
        Links = links,
        Rebuilds = [],
        PreciseTypes = [],
        Tokens = new TypeTokens(types, types[0]),
    });

    /// <summary>A table as nobody writes it: the version id of the core library, and types made of it.</summary>
    static byte[] Forge(int count, IEnumerable<int> made, params int[] which) =>
    [
        .. MemoryMarshal.AsBytes((int[])[1, count, which.Length, 0, -1, 0, which.Length, 0]), .. typeof(object).Module.ModuleVersionId.ToByteArray(),
        .. MemoryMarshal.AsBytes((int[])[.. made.Concat(which)]), .. new byte[(8 - (made.Count() + which.Length) * 4 % 8) % 8], .. new byte[8],
    ];

    static readonly int listToken = typeof(List<>).MetadataToken, tupleToken = typeof(ValueTuple<,>).MetadataToken, textToken = typeof(string).MetadataToken;

    [Fact]
    public void A_table_can_be_forged() => Assert.Equal([typeof(List<string>)], Read(Forge(3, [0, 0, textToken, 0, 0, listToken, 1, 1, 1, 0], 2))!.Types);

    /// <summary>The runtime's loader goes down for each one.</summary>
    [Fact]
    public void Types_nest_too_deeply()
    {
        var made = new List<int> { 0, 0, textToken, 0, 0, listToken };
        for (var i = 2; i < 20_000; i++)
            made.AddRange([1, 1, 1, i == 2 ? 0 : i - 1]);
        Assert.Null(Read(Forge(20_000, made, 19_999)));
    }

    /// <summary>Each has the one before twice.</summary>
    [Fact]
    public void A_type_is_larger_than_memory()
    {
        var made = new List<int> { 0, 0, textToken, 0, 0, tupleToken };
        for (var i = 2; i < 60; i++)
            made.AddRange([1, 1, 2, i == 2 ? 0 : i - 1, i == 2 ? 0 : i - 1]);
        Assert.Null(Read(Forge(60, made, 59)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 5)]
    [InlineData(1, -1)]
    public void A_type_is_made_of_one_that_is_not_there(int count, int element) => Assert.Null(Read(Forge(count, [2, element], 0)));

    [Fact]
    public void A_type_is_given_arguments_that_takes_none() => Assert.Null(Read(Forge(2, [0, 0, textToken, 1, 0, 1, 0], 1)));

    [Fact]
    public void There_are_objects_of_a_type_without_its_arguments()
    {
        Assert.Null(Read(Forge(2, [0, 0, textToken, 0, 0, listToken], 1)));
        Assert.Null(Read(Forge(3, [0, 0, textToken, 0, 0, listToken, 2, 1], 2)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(33)]
    [InlineData(int.MaxValue)]
    public void An_array_has_a_number_of_dimensions_that_none_can_have(int rank) => Assert.Null(Read(Forge(2, [0, 0, textToken, 3, 0, rank], 1)));

    [Theory]
    [InlineData(0x0100_0001)] // a type of another module
    [InlineData(0x1B00_0001)] // one that is made of others
    [InlineData(0x0600_0001)] // a method
    public void A_token_is_none_of_a_type_that_the_module_defines(int token) => Assert.Null(Read(Forge(1, [0, 0, token], 0)));

    [Fact]
    public void Only_what_is_allowed_is_found()
    {
        var verification = HeapImageVerification.For<List<Outer<int>.Inner<string>>>();
        Type[] allowed = [typeof(List<Outer<int>.Inner<string>>), typeof(Dictionary<string, int[]>)];
        Assert.Equal(allowed, Read(WriteOf(allowed), verification)!.Types);
        Assert.Null(Read(WriteOf([typeof(TypesByTokensTests)]), verification));
        Assert.Null(Read(WriteOf([typeof(List<System.Reflection.Assembly>)]), verification));
        Assert.Null(Read(WriteOf([typeof(int*[])]), verification));
    }

    [Fact]
    public void Only_links_that_are_known_are_followed()
    {
        var verification = HeapImageVerification.For<Dictionary<string, int>>();
        LinkSpec.Property known = new([new(TypeSpecs.Of(typeof(EqualityComparer<string>)), "Default")]);
        LinkSpec.StaticField other = new(TypeSpecs.Of(typeof(decimal)), "MaxValue", []);
        var found = new object?[1];
        Assert.True(TryLink(WriteOf([typeof(string)], known), found, verification));
        Assert.Same(EqualityComparer<string>.Default, found[0]);
        Assert.True(TryLink(WriteOf([typeof(string)], other), found));
        Assert.False(TryLink(WriteOf([typeof(string)], other), found, verification));
    }

    [Fact]
    public void Constants_of_allowed_types_are_followed()
    {
        var verification = new HeapImageVerification { AllowedTypes = [typeof(Values)] };
        var found = new object?[1];
        Assert.True(TryLink(WriteOf([typeof(string)], FieldLink("Field")), found, verification));
        Assert.Same(Values.Field, found[0]);
        Assert.False(TryLink(WriteOf([typeof(string)], FieldLink("Variable")), found, verification));
        Assert.False(TryLink(WriteOf([typeof(string)], Getter("Property")), found, verification));
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
