namespace Bottom;

/// <summary>What ran, in order. Not marked: it is in the image because initialisers set it up.</summary>
public static class Steps
{
    static readonly List<string> all = [];

    public static string All => string.Join(' ', all);

    public static void Add(string step) => all.Add(step);
}
