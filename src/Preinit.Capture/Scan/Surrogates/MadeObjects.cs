namespace Preinit.Capture;

/// <summary>The objects that Scan meets and that are not in the image but made at start-up.</summary>
/// <param name="graph">Gets what they are made from.</param>
/// <param name="surrogates">How each is made.</param>
/// <param name="links">Knows what is found again outside.</param>
/// <param name="addRoot">Scans an object and returns its index in the array of roots.</param>
/// <param name="addParts">Does so for an array of parts.</param>
sealed class MadeObjects(ObjectGraph graph, SurrogateTable surrogates, OutsideLinks links, Func<object, ObjectOrigin, int> addRoot,
    Func<ObjectOrigin, IReadOnlyList<SurrogatePart>, int> addParts)
{
    readonly List<(object Object, WeakContent Content, ObjectOrigin Origin, ScanOwner Owner, IdentityTable Done)> weak = [];
    int next = -1;

    /// <summary>A reference to an object that was met before.</summary>
    public bool TryRefer(object target, Visit visit)
    {
        if (graph.SurrogateOf(target) is not (> 0 and var number))
            return false;
        graph.SurrogateReferences.Add(new(visit.Holder, visit.Offset, number));
        return true;
    }

    /// <summary>The first reference to an object.</summary>
    /// <param name="target">The object.</param>
    /// <param name="visit">Where it is referred to.</param>
    /// <param name="owner">What it belongs to.</param>
    public bool TryAdd(object target, Visit visit, ScanOwner owner)
    {
        if (surrogates.Find(target) is not { } surrogate)
            return false;
        var number = graph.AddSurrogate(target);
        TryRefer(target, visit);
        var parts = addParts(visit.Origin, surrogate.Parts);
        graph.Rebuilds.Add(new(target, surrogate.Call, 0, parts, [.. surrogate.Parts.Select(p => p.Value).OfType<object>()])
        {
            Surrogate = number,
            RunsCodeOfApp = surrogate.RunsCodeOfApp,
        });
        if (surrogate.Weak is { } content)
            weak.Add((target, content, visit.Origin, owner, new()));
        foreach (var companion in surrogate.Companions)
            addRoot(companion, visit.Origin);
        return true;
    }

    /// <summary>
    /// Adds what one object refers to weakly and others keep alive. The values that come along may do so for more, so this is to be called, and what was
    /// added scanned, until nothing is added.
    /// </summary>
    /// <param name="owner">Becomes what the object belongs to.</param>
    public bool AddWeak(ref ScanOwner owner)
    {
        for (var looked = 0; looked < weak.Count; looked++)
        {
            next = (next + 1) % weak.Count; // each in turn, so that many of them take no more than a few rounds
            var (target, content, origin, ownerOfTarget, done) = weak[next];
            var alive = content.Pairs.Where(p => !done.Contains(p.Key) && IsKept(p.Key)).ToList();
            if (alive.Count == 0)
                continue;
            owner = ownerOfTarget;
            alive.ForEach(p => done.Add(p.Key));
            var pairs = addParts(origin, [.. alive.SelectMany(p => new SurrogatePart[] { new("Key", p.Key), new("Value", p.Value) })]);
            graph.Completions.Add(new(target, content.Fill, addRoot(target, origin), pairs, []));
            return true;
        }
        return false;
    }

    bool IsKept(object target) => graph.IndexOf(target) > 0 || graph.SurrogateOf(target) > 0 || links.IsKept(target);
}
