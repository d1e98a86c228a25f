#if Linked || Deep || Changing
using Preinit;
using Words;

[Preinitialize]
static class Own
{
    public static readonly bool WasCaptured = Preinitialization.IsCapturing;
    public static readonly List<string> Table = [.. Lexicon.All.Values.Where(w => w.Vowels > 0).Select(w => w.Text), "own"];
    public static readonly Word First = Lexicon.First;
    public static readonly Dictionary<string, Word> Words = Lexicon.All;
#if Deep
    public static readonly Word Seventh = Lexicon.All["word 7"];
#elif Changing
    public static readonly bool Added = Lexicon.All.TryAdd("own", new("own"));
#endif

    public static string Text()
    {
        var text = $"{Table.Count} {First.Text} {ReferenceEquals(First, Lexicon.First)} {ReferenceEquals(Words, Lexicon.All)} {Words.Count}";
#if Deep
        text += $" {ReferenceEquals(Seventh, Lexicon.First.Next ?? Lexicon.All["word 7"])}";
#endif
        Console.Error.WriteLine($"own: {WasCaptured}");
        return text;
    }
}
#endif
