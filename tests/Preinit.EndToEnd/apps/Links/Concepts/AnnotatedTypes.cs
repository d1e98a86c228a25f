using System.Diagnostics.CodeAnalysis;

namespace Links.Concepts;

/// <summary>Types in fields that promise members of them. A trimmer keeps the members for the code that puts the types there, and that is gone.</summary>
[Preinitialize]
static class AnnotatedTypes
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Maker maker = new(typeof(Made));
    static readonly Named named = new() { Type = typeof(Point) };
    static readonly Entry[] entries = [new(typeof(First)), new(typeof(List<string>))];

    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)]
    static readonly Type own = typeof(Own);

    public static void Print()
    {
        WriteLine(maker.Make());
        WriteLine(named.Names());
        WriteLine($"{entries[0].Make()} {((List<string>)entries[1].Make()!).Count}");
        WriteLine(own.GetMethod("Call")!.Invoke(null, null));
    }

    sealed class Maker([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type type)
    {
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
        readonly Type type = type;

        public object? Make() => Activator.CreateInstance(type);
    }

    sealed class Named
    {
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
        public required Type Type { get; init; }

        public string Names() => string.Join(' ', Type.GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    readonly struct Entry([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type type)
    {
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
        readonly Type type = type;

        public object? Make() => Activator.CreateInstance(type);
    }

    sealed class Made
    {
        public override string ToString() => "made";
    }

    sealed class First
    {
        public override string ToString() => "first";
    }

    sealed class Point
    {
        public int X { get; set; }
        public int Y { get; set; }
    }

    static class Own
    {
        public static string Call() => "called";
    }
}
