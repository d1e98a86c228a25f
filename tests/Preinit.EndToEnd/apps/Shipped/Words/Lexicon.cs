using Base;

namespace Words;

public sealed class Word(string text)
{
    public string Text => text;
    public int Vowels { get; } = Base.Vowels.In(text);
    public Word? Next { get; set; }
}

record Key(int Number, string Text);

[Preinitialize]
public static class Lexicon
{
    public static readonly Dictionary<string, Word> All = Make();

    /// <summary>Its hash codes are others in each process.</summary>
    static readonly Dictionary<Key, Word> keyed = All.Values.Select((word, i) => (word, i)).ToDictionary(p => new Key(p.i, p.word.Text), p => p.word);

    public static readonly Word First = All["word 0"];

    public static readonly Func<string, bool> Has = All.ContainsKey;

    /// <summary>Belongs to another package.</summary>
    public static readonly List<char> Letters = Vowels.All;

    public static bool WasCaptured { get; } = Preinitialization.IsCapturing;

    [RunAtStartup] public static readonly int Process = Environment.ProcessId;

    public static Word? Find(int number, string text) => keyed.GetValueOrDefault(new(number, text));

    static Dictionary<string, Word> Make()
    {
        var all = new Dictionary<string, Word>();
        Word? last = null;
        for (var i = 0; i < 3_000; i++)
            all.Add($"word {i}", last = new($"word {i}") { Next = last });
        return all;
    }
}
