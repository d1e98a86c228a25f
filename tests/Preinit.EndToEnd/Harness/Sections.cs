namespace Preinit.EndToEnd;

/// <summary>Splits output into its parts: <c>[name]</c> begins one.</summary>
static class Sections
{
    public static IReadOnlyDictionary<string, string> Of(string output)
    {
        var sections = new Dictionary<string, string>();
        var name = "";
        foreach (var line in output.Split('\n'))
        {
            if (line.StartsWith('[') && line.EndsWith(']') && line[1..^1].All(char.IsLetter))
                name = line[1..^1];
            else
                sections[name] = sections.GetValueOrDefault(name, "") + line + "\n";
        }
        return sections;
    }
}
