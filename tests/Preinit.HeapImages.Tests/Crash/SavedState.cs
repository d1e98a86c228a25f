namespace Preinit.HeapImages.Tests.Crash;

/// <summary>One of the states that are saved in turns: what is in it, and how large it is, follows from its number. It is large rather than intricate, so that most of a save is writing.</summary>
sealed class SavedState
{
    public int Number { get; }
    public Dictionary<string, int[]> Content { get; } = [];

    public SavedState(int number)
    {
        Number = number;
        for (var i = 0; i < CountOf(number); i++)
            Content[$"{number}/{i}"] = Cells(i);
    }

    /// <summary>Nothing of it is missing or another state's.</summary>
    public bool IsWhole => Content.Count == CountOf(Number)
        && Enumerable.Range(0, Content.Count).All(i => Content.TryGetValue($"{Number}/{i}", out var cells) && cells.AsSpan().SequenceEqual(Cells(i)));

    int[] Cells(int part)
    {
        var cells = new int[10_000];
        cells.AsSpan().Fill(1000 * Number + part);
        return cells;
    }

    /// <summary>8 MB and less than one in turns.</summary>
    static int CountOf(int number) => number % 2 == 0 ? 200 : 1 + number % 7;
}
