namespace Preinit.Restore;

/// <summary>Delegates: what they call, in which order, and on which object. Their fields are addresses of code.</summary>
sealed class DelegateContent : IContent
{
    public void Compare(in Pair pair, GraphComparer graph)
    {
        var (restored, original) = ((Delegate)pair.Restored!, (Delegate)pair.Original!);
        if (!restored.HasSingleTarget || !original.HasSingleTarget)
        {
            CompareLists(pair, restored.GetInvocationList(), original.GetInvocationList(), graph);
            return;
        }
        if (restored.Method != original.Method)
            graph.Differences.Add(pair);
        else
            graph.Add(pair.Field("Target", restored.Target, original.Target));
    }

    static void CompareLists(in Pair pair, Delegate[] restored, Delegate[] original, GraphComparer graph)
    {
        if (restored.Length != original.Length)
        {
            graph.Differences.Add(pair.Path, $"a delegate of {Counted.Of(restored.Length, "call")}", $"one of {original.Length}");
            return;
        }
        for (var i = 0; i < restored.Length; i++)
            graph.Add(pair.Element(i, restored[i], original[i], isValue: true)); // lists are made for the asking, so identities mean nothing
    }
}
