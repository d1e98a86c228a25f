using System.Runtime.CompilerServices;
using Preinit;

Fill.Initialize();
Console.WriteLine($"{string.Join(' ', Early.Items.Order(StringComparer.Ordinal))}");

/// <summary>Changes statics that cannot be in the image.</summary>
static class Fill
{
    [Preinitialize]
    internal static void Initialize()
    {
        Early.Items.Add("marked");
    }
}

/// <summary>Set up by a module initialiser, before any marked initialiser.</summary>
static class Early
{
    public static readonly List<string> Items = [];

    [ModuleInitializer]
    internal static void Register() => Items.Add("early");
}
