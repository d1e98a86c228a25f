namespace Shared;

[Preinitialize]
public static class Register
{
    public static readonly SortedSet<string> Names = new(StringComparer.Ordinal) { "shared" };
    public static readonly bool MadeAtPublish = Preinitialization.IsCapturing;

    public static string? Owner { get; private set; }

    public static void Own(string owner)
    {
        Owner = owner;
        Names.Add($"of {owner}");
    }
}
