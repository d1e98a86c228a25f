using Library;
using Preinit;

Registrations.Register();
Console.WriteLine(args is ["registry"]
    ? $"{string.Join(' ', Registry.Names)} {Registry.Owner ?? "nobody"}"
    : string.Join(' ', Entries.All.Values));

[Preinitialize]
static class Entries
{
    public static readonly Dictionary<string, Entry> All = new() { ["a"] = new("entry a"), ["b"] = new("entry b") };
}

static class Registrations
{
    [Preinitialize]
    internal static void Register()
    {
        Registry.Names.Add("from the app");
        Registry.Owner = "the app";
    }
}
