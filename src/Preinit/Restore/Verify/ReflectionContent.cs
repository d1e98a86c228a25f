using System.Reflection;

namespace Preinit.Restore;

/// <summary>Objects of reflection: what they describe. The runtime may have several for one thing.</summary>
sealed class ReflectionContent : IContent
{
    public void Compare(in Pair pair, GraphComparer graph)
    {
        if (!pair.Restored!.Equals(pair.Original) && !AreSameParameter(pair.Restored as ParameterInfo, pair.Original as ParameterInfo))
            graph.Differences.Add(pair);
    }

    static bool AreSameParameter(ParameterInfo? restored, ParameterInfo? original) =>
        restored != null && restored.Position == original?.Position && restored.Member.Equals(original.Member);
}
