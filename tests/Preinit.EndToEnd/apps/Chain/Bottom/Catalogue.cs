namespace Bottom;

/// <summary>Not marked, and nothing of this library fills it.</summary>
public static class Catalogue
{
    public static readonly Dictionary<string, Item> Entries = new() { ["own"] = new("own entry") };
}
