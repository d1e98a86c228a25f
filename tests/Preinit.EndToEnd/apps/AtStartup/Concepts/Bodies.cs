namespace AtStartup.Concepts;

/// <summary>Assignments in the body of a static constructor, several of one field among them.</summary>
[Preinitialize]
static class Bodies
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly List<string> Names = [];

    [RunAtStartup]
    static readonly string Text = Preinitialization.IsCapturing ? "publish" : "start-up";

    [RunAtStartup]
    static readonly int Parsed, Sum;

    static Bodies()
    {
        var name = "first";
        Names.Add(name);
        var capacity = Preinitialization.IsCapturing ? 1000 : 7;
        Sum = capacity;
        try
        {
            Parsed = int.Parse(Text);
        }
        catch (FormatException)
        {
            Parsed = -Text.Length;
        }
        Names.Add($"second {Names.Count}");
        for (var i = 0; i < 3; i++)
            Sum += i;
        Text = $"{Text}!";
    }

    public static void Print() => WriteLine($"{string.Join(',', Names)} {Text} {Parsed} {Sum}");
}
