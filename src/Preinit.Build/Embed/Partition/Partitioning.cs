using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// Divides an image into parts, each restored when the first of its types is touched: the sets of objects that are not connected
/// (<see cref="Connections"/>). The first one has all that may run code; it may be empty.
/// </summary>
sealed class Partitioning
{
    /// <summary>
    /// What has no types of its own and is no larger, in bytes, costs less to restore along with others than code that restores it alone.
    /// </summary>
    public const long SmallPart = 4096;

    readonly CapturedImage image;
    readonly ImageGraph graph;
    readonly Connections sets;

    Partitioning(CapturedImage image, ImageGraph graph, Func<string, bool> isFramework) =>
        (this.image, this.graph, sets) = (image, graph, new(image, graph, isFramework));

    /// <param name="image">The image.</param>
    /// <param name="graph">Its objects.</param>
    /// <param name="isFramework">Tells by its simple name whether an assembly is the framework's.</param>
    /// <param name="smallPart">See <see cref="SmallPart"/>.</param>
    /// <returns>The parts, the first one first; only one where it is best to leave the image whole.</returns>
    public static IReadOnlyList<Component> Of(CapturedImage image, ImageGraph graph, Func<string, bool> isFramework, long smallPart)
    {
        var partitioning = new Partitioning(image, graph, isFramework);
        partitioning.UniteWithoutTypes();
        partitioning.UniteSmall(smallPart);
        var parts = partitioning.Collect();
        parts.RemoveAll(p => p != parts[0] && partitioning.IsUnusedClosure(p));
        return parts;
    }

    /// <summary>Nobody would ask for what no static field leads to; it belongs to what is made at start-up.</summary>
    void UniteWithoutTypes()
    {
        var typed = Enumerable.Range(0, image.Types.Length).Select(sets.OfType).ToHashSet();
        var all = Enumerable.Range(1, graph.Count - 1).Select(sets.OfObject).Concat(Enumerable.Range(0, graph.RootCount).Select(sets.OfRoot))
            .Concat(Enumerable.Range(1, sets.MadeCount - 1).Select(i => sets.OfMade((uint)i))).Distinct().ToList();
        foreach (var set in all.Where(s => s != sets.OfFirst && !typed.Contains(s)))
            sets.Unite(set, sets.OfFirst);
    }

    /// <summary>Small ones become one part together, or of the first one, if that is empty.</summary>
    void UniteSmall(long smallPart)
    {
        var (first, isFirstEmpty) = (sets.OfFirst, !Enumerable.Range(0, image.Types.Length).Any(t => sets.OfType(t) == sets.OfFirst));
        int? together = isFirstEmpty ? first : null;
        foreach (var set in SmallSets(smallPart))
        {
            if (together is { } other)
                sets.Unite(set, other);
            together ??= set;
        }
    }

    List<int> SmallSets(long smallPart)
    {
        var size = new Dictionary<int, long>();
        var users = new Dictionary<int, int>(); // by type, the set with objects of it, or -1 for several
        for (var i = 1; i < graph.Count; i++)
        {
            var (set, type) = (sets.OfObject(i), graph.TypeOf(i));
            size[set] = size.GetValueOrDefault(set) + graph.SizeOf(i);
            users[type] = users.TryGetValue(type, out var user) && user != set ? -1 : set;
        }
        HashSet<int> withOwnTypes = [.. users.Where(u => !IsBuiltIn(u.Key)).Select(u => u.Value)];
        return [.. Enumerable.Range(0, image.Types.Length).Where(t => !IsClosure(t)).Select(sets.OfType).Distinct()
            .Where(s => s != sets.OfFirst && !withOwnTypes.Contains(s) && size.GetValueOrDefault(s) <= smallPart)];
    }

    /// <summary>
    /// Whether it is only what the C# compiler keeps for lambdas that capture nothing, and for delegates of static methods: one object without a state, and delegates.
    /// If nothing else holds these, the class does the same without the image, when one is first used, and most are only used by initialisers.
    /// </summary>
    bool IsUnusedClosure(Component part) => part.Types.Count == 1 && part.Objects.Count <= 1 && part.Rebuilds.Count + part.Surrogates.Count == 0
        && IsClosure(part.Types[0])
        && part.Objects.TrueForAll(o => SpecKey.Of(image.TypeTable[graph.TypeOf(o)]) == SpecKey.Of(image.Types[part.Types[0]]))
        && part.Links.All(l => image.Links[l] is LinkSpec.Delegate);

    bool IsClosure(int type) => image.Types[type].Name.Split('+')[^1] is var name
        && (name.StartsWith("<>c", StringComparison.Ordinal) || name.StartsWith("<>O", StringComparison.Ordinal));

    /// <summary>Types that every process has loaded.</summary>
    bool IsBuiltIn(int type) => image.TypeTable[type] switch
    {
        TypeSpec.Named { Namespace: "System" } named => SpecKey.AssemblyOf(named) == "System.Private.CoreLib",
        TypeSpec.Vector { Element: TypeSpec.Named { Namespace: "System" } element } => SpecKey.AssemblyOf(element) == "System.Private.CoreLib",
        _ => false,
    };

    List<Component> Collect()
    {
        var numbers = new Dictionary<int, int> { [sets.OfFirst] = 0 };
        var parts = new List<Component> { new() };
        for (var i = 0; i < image.Types.Length; i++)
        {
            if (numbers.TryAdd(sets.OfType(i), parts.Count))
                parts.Add(new());
            parts[numbers[sets.OfType(i)]].Types.Add(i);
        }
        for (var i = 1; i < graph.Count; i++)
            parts[numbers[sets.OfObject(i)]].Objects.Add(i);
        for (var i = 0; i < graph.RootCount; i++)
            parts[numbers[OfRoot(i)]].Roots.Add(i);
        CollectReferences(slot => parts[numbers[OfSlot(slot)]]);
        foreach (var record in graph.Rebuilds)
            parts[numbers[OfRoot((int)record.Parts)]].Rebuilds.Add(record);
        foreach (var record in graph.Surrogates)
            parts[numbers[OfRoot((int)record.Parts)]].Surrogates.Add(record);
        if (image.PreciseTypes.Length + image.LatePreciseTypes.Length > 0)
            parts.ForEach(AddPrecise);
        return parts;
    }

    void CollectReferences(Func<long, Component> partAt)
    {
        foreach (var fixup in graph.Fixups)
        {
            var part = partAt(fixup.Slot);
            part.Fixups.Add(fixup);
            AddLink(part, (int)fixup.Link);
        }
        foreach (var fixup in graph.SurrogateFixups)
            partAt(fixup.Holder + fixup.Slot).SurrogateFixups.Add(fixup);
    }

    void AddLink(Component part, int link)
    {
        if (!part.Links.Add(link))
            return;
        foreach (var used in SharedLinks.UsedBy(image.Links[link]))
            AddLink(part, used);
    }

    void AddPrecise(Component part)
    {
        foreach (var type in part.Objects.Select(graph.TypeOf).Distinct())
            part.Precise.UnionWith(image.PreciseUses[type]);
    }

    int OfSlot(long slot) => graph.IsRootSlot(slot) ? OfRoot(graph.RootAt(slot)) : sets.OfObject(graph.HolderOf(slot));

    int OfRoot(int root) => sets.OfRoot(root);
}
