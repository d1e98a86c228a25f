using System.Runtime.CompilerServices;
using Preinit;

Fill.Initialize();
Console.WriteLine($"{Cache<int>.Value} {string.Join(' ', Cache<string>.Items)} {string.Join(' ', Early.Items.Order(StringComparer.Ordinal))}");

/// <summary>Changes statics that no image holds yet.</summary>
static class Fill
{
    [Preinitialize]
    internal static void Initialize()
    {
        Cache<int>.Value = 5;
        Cache<string>.Items.Add("one");
        Early.Items.Add("marked");
    }
}

/// <summary>Each instantiation has statics of its own.</summary>
static class Cache<T>
{
    public static T? Value;
    public static readonly List<T> Items = [];
}

/// <summary>Set up by a module initialiser, before any marked initialiser.</summary>
static class Early
{
    public static readonly List<string> Items = [];

    [ModuleInitializer]
    internal static void Register() => Items.Add("early");
}
