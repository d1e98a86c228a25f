namespace Preinit.Inspect;

/// <summary>
/// Compares two images from their roots on: what has the same path is the same thing. An object is compared once, with the object that was first met
/// at the same place.
/// </summary>
public sealed class ImageComparison
{
    readonly AppModel before, after;
    readonly int[] partners;
    readonly bool[] isMet;
    readonly Queue<(int Before, int After, Place Place)> pending = new();
    readonly List<ImageChange> changes = [];
    readonly int most;

    ImageComparison(AppModel before, AppModel after, int most)
    {
        (this.before, this.after, this.most) = (before, after, most);
        partners = new int[before.ObjectCount];
        Array.Fill(partners, -1);
        isMet = new bool[after.ObjectCount];
    }

    /// <summary>What differs, as far as it was asked for, in the order in which one meets it from the roots on.</summary>
    public IReadOnlyList<ImageChange> Changes => changes;

    /// <summary>How many places differ.</summary>
    public int ChangeCount { get; private set; }

    /// <summary>Of the roots that differ, or lead to something that does.</summary>
    public IReadOnlyList<RootChange> Roots { get; private set; } = [];

    /// <summary>Objects that only the second image has at the places where one meets them, without arrays of roots.</summary>
    public int AddedObjects { get; private set; }

    /// <summary>Their bytes.</summary>
    public long AddedBytes { get; private set; }

    /// <summary>Objects that only the first image has.</summary>
    public int RemovedObjects { get; private set; }

    /// <summary>Their bytes.</summary>
    public long RemovedBytes { get; private set; }

    /// <param name="before">An image.</param>
    /// <param name="after">A later one.</param>
    /// <param name="most">How many changes are listed; all are counted.</param>
    public static ImageComparison Of(AppModel before, AppModel after, int most)
    {
        var comparison = new ImageComparison(before, after, most);
        comparison.Run();
        return comparison;
    }

    void Run()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (old, now) = (ByName(before), ByName(after));
        foreach (var name in old.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            var counted = ChangeCount;
            CompareRoots(name, old.GetValueOrDefault(name), now.GetValueOrDefault(name));
            while (pending.TryDequeue(out var pair))
                new ObjectComparison(before, after, pair.Place, Tell, Meet, Settle).Run(pair.Before, pair.After);
            counts[name] = ChangeCount - counted;
        }
        Count();
        var (oldRoots, newRoots) = (Statistics(before), Statistics(after));
        Roots = [.. counts.Where(c => c.Value > 0).Select(c => new RootChange(c.Key, oldRoots.GetValueOrDefault(c.Key), newRoots.GetValueOrDefault(c.Key), c.Value))];
    }

    void CompareRoots(string name, RootModel? old, RootModel? now)
    {
        var place = new Place(name, null, "");
        if (old == null || now == null)
            Tell(old == null ? ChangeKind.Added : ChangeKind.Removed, place, old == null ? null : TextOf(before, old), now == null ? null : TextOf(after, now));
        else if (old.Target >= 0 && now.Target >= 0)
            Meet(old.Target, now.Target, place);
        else if (TextOf(before, old) is var was && TextOf(after, now) is var @is && was != @is)
            Tell(ChangeKind.Changed, place, was, @is);
    }

    /// <returns>Whether the two may be one and the same thing.</returns>
    bool Meet(int old, int now, Place place)
    {
        if (partners[old] >= 0 || isMet[now])
            return partners[old] == now;
        partners[old] = now;
        isMet[now] = true;
        pending.Enqueue((old, now, place));
        return true;
    }

    void Settle(int old, int now) => (partners[old], isMet[now]) = (partners[old] < 0 ? now : partners[old], true);

    void Tell(ChangeKind kind, Place place, string? was, string? @is)
    {
        if (ChangeCount++ < most)
            changes.Add(new(kind, place.Root, place.ToString(), was, @is));
    }

    void Count()
    {
        foreach (var i in Enumerable.Range(0, before.ObjectCount).Where(i => partners[i] < 0 && !before.IsRoots(i)))
            (RemovedObjects, RemovedBytes) = (RemovedObjects + 1, RemovedBytes + before.SizeOf(i));
        foreach (var i in Enumerable.Range(0, after.ObjectCount).Where(i => !isMet[i] && !after.IsRoots(i)))
            (AddedObjects, AddedBytes) = (AddedObjects + 1, AddedBytes + after.SizeOf(i));
    }

    /// <summary>Roots for other purposes than static fields may have the same name: they are told apart by their order.</summary>
    static Dictionary<string, RootModel> ByName(AppModel app) => app.Roots.GroupBy(r => r.Name)
        .SelectMany(g => g.Select((r, i) => (Name: i == 0 ? r.Name : $"{r.Name} {i + 1}", Root: r))).ToDictionary(r => r.Name, r => r.Root);

    static Dictionary<string, RootStatistics> Statistics(AppModel app)
    {
        var statistics = RootStatistics.Of(app, RetainedSizes.Of(app));
        return ByName(app).ToDictionary(r => r.Key, r => statistics[r.Value.Index]);
    }

    static string TextOf(AppModel app, RootModel root) => root.Target >= 0 ? ObjectText.Of(app, root.Target)
        : ObjectText.Of(app, new FieldValue("", ValueKind.Reference, "", root.Holds, -1));
}
