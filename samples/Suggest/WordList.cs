namespace Suggest;

/// <summary>
/// Reads words from the package <c>zxcvbn-core</c>, which rates passwords, and for that has lists of what people write, the most common first, as resources of its
/// assembly. A word is in one list only, so that a part of the English words is found among the passwords, with a few that are none.
/// </summary>
static class WordList
{
    static readonly string[] s_lists = ["english", "us_tv_and_film", "passwords"];

    /// <summary>All words that are made of letters only, the most common first.</summary>
    public static IEnumerable<string> Read() => s_lists
        .SelectMany(list => Read(list).Select((word, rank) => (Word: word, Rank: rank)))
        .Where(entry => entry.Word.Length > 0 && entry.Word.All(char.IsAsciiLetterLower))
        .OrderBy(entry => entry.Rank)
        .Select(entry => entry.Word);

    static IEnumerable<string> Read(string list)
    {
        var name = $"zxcvbn-core.Dictionaries.{list}.lst";
        using var resource = typeof(Zxcvbn.Zxcvbn).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The package has no resource '{name}'.");
        using var lines = new StreamReader(resource);
        while (lines.ReadLine() is { } line)
            yield return line;
    }
}
