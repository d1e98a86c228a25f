namespace Surrogates.Concepts;

/// <summary>Weak references, and a table that attaches notes to objects.</summary>
[Preinitialize]
static class WeakReferences
{
    static readonly List<StringBuilder> Kept = [new("first"), new("second")];
    static readonly WeakReference<StringBuilder> First = new(Kept[0]);
    static readonly WeakReference Second = new(Kept[1]);
    static readonly ConditionalWeakTable<StringBuilder, string> Notes = new() { { Kept[0], "a note" }, { Kept[1], "another" } };

    public static readonly bool Frozen = Preinitialization.IsCapturing;

    public static void Print()
    {
        Collect();
        WriteLine($"{First.TryGetTarget(out var first)} {ReferenceEquals(first, Kept[0])} {ReferenceEquals(Second.Target, Kept[1])}");
        WriteLine($"{Notes.TryGetValue(Kept[0], out var note)} {note} {Notes.Count()}");
        Notes.AddOrUpdate(Kept[0], "changed");
        Drop();
        Collect();
        WriteLine($"{First.TryGetTarget(out _)} {Notes.Count()} {Kept.Count}");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Drop() => Kept.RemoveAt(0);

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
