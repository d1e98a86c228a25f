extern alias build;

using build::Preinit.Build;
using build::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>Types are called what they are called in C#, in full.</summary>
public class TypeTextTests
{
    const string Core = "System.Private.CoreLib, Version=10.0.0.0";
    static readonly TypeSpec Int = new TypeSpec.Named(Core, "System", ["Int32"], 0, true);
    static readonly TypeSpec Text = new TypeSpec.Named(Core, "System", ["String"], 0, false);

    public static TheoryData<string> Names => [.. Specs.Keys];

    static readonly Dictionary<string, TypeSpec> Specs = new()
    {
        ["int"] = Int,
        ["string[]"] = new TypeSpec.Vector(Text),
        ["int[][,,]"] = new TypeSpec.Vector(new TypeSpec.MultiDimensional(Int, 3)),
        ["int[,][]"] = new TypeSpec.MultiDimensional(new TypeSpec.Vector(Int), 2),
        ["int*[]"] = new TypeSpec.Vector(new TypeSpec.Pointer(Int)),
        ["int?[]"] = new TypeSpec.Vector(new TypeSpec.Generic(new(Core, "System", ["Nullable`1"], 1, true), [Int])),
        ["App.Outer<int>.Inner<string, int>.Leaf"] =
            new TypeSpec.Generic(new("App", "App", ["Outer`1", "Inner`2", "Leaf"], 3, false), [Int, Text, Int]),
        ["App.Box<,>"] = new TypeSpec.Named("App", "App", ["Box`2"], 2, false),
        ["Program.<>c"] = new TypeSpec.Named("App", "", ["Program", "<>c"], 0, false),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_type_is_called(string name) => Assert.Equal(name, TypeText.Of(Specs[name]));

    [Fact]
    public void Its_assembly_is_that_of_its_elements() => Assert.Equal("System.Private.CoreLib", TypeText.AssemblyOf(Specs["int[,][]"]));
}
