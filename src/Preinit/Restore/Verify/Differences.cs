namespace Preinit.Restore;

/// <summary>What the comparison found. The first hundred are kept as lines, all are counted.</summary>
sealed class Differences
{
    const int MostLines = 100;

    readonly List<string> lines = [];

    public IReadOnlyList<string> Lines => lines;

    public int Count { get; private set; }

    public void Add(PathStep path, string restored, string original)
    {
        Count++;
        if (lines.Count < MostLines)
            lines.Add($"{path}: {restored} in the image, {original} from the initialisers");
    }

    public void Add(in Pair pair) => Add(pair.Path, ValueText.Of(pair.Restored), ValueText.Of(pair.Original));
}
