using System.Reflection;

namespace Preinit.Restore;

/// <summary>Objects of reflection: what they describe. The runtime may have several for one thing.</summary>
sealed class ReflectionContent : IContent
{
    public void Compare(in Pair pair, GraphComparer graph)
    {
        if (!pair.Restored!.Equals(pair.Original) && !(pair is { Restored: ParameterInfo restored, Original: ParameterInfo original } && AreEqual(restored, original)))
            graph.Differences.Add(pair);
    }

    static bool AreEqual(ParameterInfo restored, ParameterInfo original) => restored.Position == original.Position && restored.Member.Equals(original.Member);
}
