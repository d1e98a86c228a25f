namespace Preinit.Restore;

/// <summary>Objects of which certain parts are compared: what is kept of them in the image, as their fields belong to the process.</summary>
/// <param name="parts">Names and values. A value that is made for the asking has no identity.</param>
sealed class PartsContent(Func<object, IReadOnlyList<(string Name, object? Value, bool IsMade)>> parts) : IContent
{
    public void Compare(in Pair pair, GraphComparer graph)
    {
        foreach (var (restored, original) in parts(pair.Restored!).Zip(parts(pair.Original!)))
            graph.Add(pair.Field(restored.Name, restored.Value, original.Value, restored.IsMade || restored.Value is ValueType));
    }
}
