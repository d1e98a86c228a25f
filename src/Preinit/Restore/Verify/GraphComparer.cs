namespace Preinit.Restore;

/// <summary>
/// Compares the graph of the image with that of the original initialisers: the same structure, identities and values, where a copy and what it was
/// copied from can have the same. What is kept in another form has a rule of its own (<see cref="Contents"/>).
/// </summary>
/// <remarks>Not recursive: lists of a million links are as deep.</remarks>
sealed class GraphComparer
{
    readonly Stack<Pair> pending = new();
    readonly Stack<Pair> children = new();
    readonly Queue<(Pair Pair, ILateContent Content)> late = new();

    public GraphComparer(HashHolders hashHolders) => (HashHolders, Identities) = (hashHolders, new(Differences));

    public Differences Differences { get; } = new();

    public Identities Identities { get; }

    public HashHolders HashHolders { get; }

    /// <summary>How many objects of the image were compared.</summary>
    public int Count => Identities.Count;

    /// <param name="statics">The static fields with the values of the original initialisers.</param>
    /// <param name="roots">The array of roots, with the values of the image.</param>
    public void Compare(IEnumerable<StaticValue> statics, object?[] roots)
    {
        foreach (var (name, root, value) in statics)
        {
            var restored = root < 0 ? DefaultOf(value) : roots[root];
            Add(new(restored, value, new(null, name), value is ValueType) { MayHoldHashes = HashHolders.Contains(name) }); // a value or a box: a field of a value type gives a new box each time
            Drain();
        }
        while (late.TryDequeue(out var waiting))
        {
            waiting.Content.CompareLate(waiting.Pair, this);
            Drain();
        }
    }

    /// <summary>Adds something that is to be compared, in the order in which it is to be reported.</summary>
    public void Add(in Pair pair) => children.Push(pair);

    /// <summary>Adds something that is easier to compare when it is known which objects stand for which.</summary>
    public void AddLate(in Pair pair, ILateContent content) => late.Enqueue((pair, content));

    void Drain()
    {
        Take();
        while (pending.TryPop(out var pair))
        {
            Visit(pair);
            Take();
        }
    }

    void Take()
    {
        while (children.TryPop(out var child))
            pending.Push(child);
    }

    void Visit(in Pair pair)
    {
        if (ReferenceEquals(pair.Restored, pair.Original)) // nothing, or an object outside the image
            return;
        if (pair.Restored == null || pair.Original == null)
            Differences.Add(pair);
        else if (pair.Restored is string restored && pair.Original is string original)
            Compare(pair, restored, original);
        else if (AppSurrogates.Find(pair.Restored) is { } surrogate && surrogate.AppliesTo(pair.Original))
            Compare(pair, surrogate);
        else if (pair.Restored.GetType() is var type && type != pair.Original.GetType())
            Differences.Add(pair);
        else
            Compare(pair with { MayHoldHashes = HashHolders.Contains(type, pair) }, Contents.Of(type));
    }

    /// <summary>
    /// That they are equal is all that counts: which strings are one object is up to the runtime, as with those that come from literals.
    /// </summary>
    void Compare(in Pair pair, string restored, string original)
    {
        Identities.Note(restored, original, pair.Path);
        if (restored != original)
            Differences.Add(pair);
    }

    void Compare(in Pair pair, IContent content)
    {
        if (pair.IsValue || Identities.TryPair(pair))
            content.Compare(pair, this);
    }

    /// <summary>The image has no value for a field that had its default one.</summary>
    static object? DefaultOf(object? value) => value is ValueType ? ValueBytes.DefaultOf(value.GetType()) : null;
}
