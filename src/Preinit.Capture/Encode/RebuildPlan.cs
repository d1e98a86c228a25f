using Preinit.Image;

namespace Preinit.Capture;

/// <summary>
/// What is done with objects at start-up, in its order: first those are made that need no code of the app, then, with the roots in place, the others
/// are, and hash tables are built anew; the last to come are weak references and finalisers.
/// </summary>
sealed class RebuildPlan
{
    readonly List<HelperCall> calls = [];
    readonly HashSet<int> lateRoots;

    public RebuildPlan(ObjectGraph graph)
    {
        var early = new IdentityTable();
        var ordered = RebuildOrder.Of(graph);
        foreach (var rebuild in ordered)
        {
            if (rebuild.Surrogate > 0 && !rebuild.RunsCodeOfApp && rebuild.Needed.All(n => graph.SurrogateOf(n) == 0 || early.Contains(n)))
                early.Add(rebuild.Object);
        }
        Surrogates = [.. ordered.Where(r => early.Contains(r.Object)).Select(Record)];
        Rebuilds = [.. ordered.Where(r => !early.Contains(r.Object)).Concat(graph.Completions).Select(Record)];
        var late = ordered.Where(r => r.Surrogate > 0 && !early.Contains(r.Object)).Select(r => r.Surrogate).ToHashSet();
        lateRoots = [.. graph.SurrogateReferences.Where(r => r.Holder == 0 && late.Contains(r.Link)).Select(r => RootOf(r.Offset))];
    }

    /// <summary>Those that come before the roots can be seen.</summary>
    public RebuildRecord[] Surrogates { get; }

    public RebuildRecord[] Rebuilds { get; }

    /// <summary>Whether an element of the array of roots is still empty when the program can see the array.</summary>
    public bool IsMadeLate(int root) => lateRoots.Contains(root);

    static int RootOf(long offset) => (int)((offset - 16) / nint.Size);

    /// <summary>The code for each kind.</summary>
    public IReadOnlyList<HelperCall> Kinds => calls;

    RebuildRecord Record(Rebuild rebuild)
    {
        var kind = calls.FindIndex(c => c.Key == rebuild.Call.Key);
        if (kind < 0)
        {
            kind = calls.Count;
            calls.Add(rebuild.Call);
        }
        return new() { Kind = (uint)kind, Target = (uint)rebuild.Target, Parts = (uint)rebuild.Parts, Surrogate = (uint)rebuild.Surrogate };
    }
}
