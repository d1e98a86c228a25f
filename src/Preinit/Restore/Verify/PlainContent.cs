namespace Preinit.Restore;

/// <summary>Numbers and the like.</summary>
sealed class PlainContent : IContent
{
    public void Compare(in Pair pair, GraphComparer graph)
    {
        if (!PlainTypes.AreEqual(pair.Restored!, pair.Original!) && !graph.HashHolders.LeavesOut(pair))
            graph.Differences.Add(pair);
    }
}
