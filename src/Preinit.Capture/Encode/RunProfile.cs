namespace Preinit.Capture;

/// <summary>
/// What a recorded run changed, found again by the paths to it. Two objects whose paths have one hash code are both found: then one comes first for nothing.
/// </summary>
/// <param name="paths">In the form of <see cref="ObjectPath"/>, but from static fields as people call them.</param>
sealed class RunProfile(IEnumerable<string> paths)
{
    readonly HashSet<ulong> hashes = [.. paths.Select(p => PathHash.Add(PathHash.Empty, p))];

    /// <summary>The indexes of the objects that there still are.</summary>
    /// <param name="graph">The objects.</param>
    /// <param name="types">What people call the static fields.</param>
    public IReadOnlySet<int> ObjectsIn(ObjectGraph graph, CapturedType[] types)
    {
        var found = new HashSet<int>();
        if (hashes.Count == 0)
            return found;
        var roots = types.SelectMany(t => t.Fields.Select(f => (Label: t.PathPrefix + FieldLabel.Of(f.Name), Text: t.PathOf(f)))).DistinctBy(r => r.Label).ToDictionary(r => r.Label, r => r.Text);
        var codes = new ulong[graph.Objects.Count];
        for (var i = 1; i < codes.Length; i++)
        {
            var (parent, label, element) = graph.Origins[i]; // who holds an object comes before it
            var text = graph.Labels[label];
            codes[i] = parent <= 0 ? PathHash.Add(PathHash.Empty, roots.GetValueOrDefault(text, text)) : PathHash.Add(codes[parent], ObjectPath.Step(text, element, isRoot: false));
            if (hashes.Contains(codes[i]))
                found.Add(i);
        }
        return found;
    }
}
