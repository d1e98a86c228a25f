using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>
/// What of an image belongs together: what refers to one another, what is used to make an object, and the statics of a type. What may run code of the app, or of a
/// library, is in one part with all else that may, the first: so no part waits for another one but the first for others, and their order is kept.
/// </summary>
sealed class Connections
{
    /// <summary>The method that makes a finaliser known, which runs no code at that time.</summary>
    const string Finalizer = "Finalizer";

    readonly CapturedImage image;
    readonly ImageGraph graph;
    readonly DisjointSets sets;
    readonly int roots, links, made, types;

    public Connections(CapturedImage image, ImageGraph graph, Func<string, bool> isFramework)
    {
        (this.image, this.graph) = (image, graph);
        roots = graph.Count;
        links = roots + graph.RootCount;
        made = links + image.Links.Length;
        types = made + 1 + (int)graph.Rebuilds.Concat(graph.Surrogates).Select(r => r.Surrogate).DefaultIfEmpty().Max();
        First = types + image.Types.Length;
        sets = new(First + 1);
        ConnectObjects();
        ConnectLinks(isFramework);
        ConnectRebuilds();
        ConnectTypes();
        ConnectPrecise(isFramework);
    }

    /// <summary>What stands for the first part.</summary>
    int First { get; }

    public int OfObject(int number) => sets.Find(number);
    public int OfRoot(int root) => sets.Find(roots + root);
    public int OfLink(int link) => sets.Find(links + link);
    public int OfMade(uint number) => sets.Find(made + (int)number);
    public int OfType(int type) => sets.Find(types + type);
    public int OfFirst => sets.Find(First);

    public int MadeCount => First - image.Types.Length - made;

    /// <summary>Makes one of two sets.</summary>
    public void Unite(int first, int second) => sets.Unite(first, second);

    void ConnectObjects()
    {
        var slots = new List<long>();
        for (var i = 1; i < graph.Count; i++)
        {
            graph.SlotsOf(i, slots);
            foreach (var slot in slots)
            {
                if (graph.TargetAt(slot) is > 0 and var target)
                    sets.Unite(i, target);
            }
        }
        for (var i = 0; i < graph.RootCount; i++)
        {
            if (graph.TargetAt(graph.RootSlot(i)) is > 0 and var target)
                sets.Unite(roots + i, target);
        }
        foreach (var fixup in graph.SurrogateFixups)
            sets.Unite(made + (int)fixup.Surrogate, NodeAt(fixup.Holder + fixup.Slot));
    }

    void ConnectLinks(Func<string, bool> isFramework)
    {
        for (var i = 0; i < image.Links.Length; i++)
        {
            if (SharedLinks.RootUsedBy(image.Links[i]) is >= 0 and var root)
                sets.Unite(links + i, roots + root);
            foreach (var used in SharedLinks.UsedBy(image.Links[i]))
                ConnectLink(links + i, used);
        }
        foreach (var fixup in graph.Fixups)
            ConnectLink(NodeAt(fixup.Slot), (int)fixup.Link);

        void ConnectLink(int user, int link)
        {
            if (!SharedLinks.IsFound(image.Links[link]))
                sets.Unite(user, links + link);
            if (SharedLinks.MayRunCode(image.Links[link], isFramework))
                sets.Unite(user, First);
        }
    }

    void ConnectRebuilds()
    {
        foreach (var record in graph.Rebuilds.Concat(graph.Surrogates))
        {
            var target = record.Surrogate > 0 ? made + (int)record.Surrogate : roots + (int)record.Target;
            sets.Unite(target, roots + (int)record.Parts);
            if (image.Rebuilds[record.Kind].Method != Finalizer)
                sets.Unite(target, First);
        }
    }

    void ConnectTypes()
    {
        for (var i = 0; i < image.Types.Length; i++)
        {
            foreach (var field in image.Types[i].Fields.Where(f => f.Root >= 0))
                sets.Unite(types + i, roots + field.Root);
        }
    }

    /// <summary>A static constructor that is run takes values from the image, or it is the original one of a class that is outside.</summary>
    void ConnectPrecise(Func<string, bool> isFramework)
    {
        TypeSpec[] precise = [.. image.PreciseTypes, .. image.LatePreciseTypes];
        var imaged = image.Types.Index().ToDictionary(t => SpecKey.Of(t.Item), t => t.Index);
        int[] statics = [.. precise.Select(p => imaged.GetValueOrDefault(SpecKey.Of(p), -1))];
        bool[] runCode = [.. precise.Select((p, i) => i >= image.PreciseTypes.Length || statics[i] < 0 && !SharedLinks.IsOfFramework(p, isFramework))];
        for (var i = 1; i < graph.Count && precise.Length > 0; i++)
        {
            foreach (var used in image.PreciseUses[graph.TypeOf(i)])
            {
                if (statics[used] >= 0)
                    sets.Unite(i, types + statics[used]);
                if (runCode[used])
                    sets.Unite(i, First);
            }
        }
    }

    int NodeAt(long slot) => graph.IsRootSlot(slot) ? roots + graph.RootAt(slot) : graph.HolderOf(slot);
}
