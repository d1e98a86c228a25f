using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>Makes an image of a part of one. Objects keep their order, and everything gets new numbers.</summary>
sealed class PartWriter
{
    readonly CapturedImage image;
    readonly ImageGraph graph;
    readonly Component part;
    readonly long[] offsets;
    readonly List<int> types = [];
    readonly Dictionary<int, int> typeNumbers = [], rootNumbers, linkNumbers, madeNumbers;
    readonly List<TypeRecord> records = [];
    readonly List<uint> slots = [];
    readonly List<int> kinds;

    /// <param name="image">The whole image.</param>
    /// <param name="graph">Its objects.</param>
    /// <param name="part">What becomes an image.</param>
    /// <param name="offsets">Room for the new places of the objects, by their numbers in the whole.</param>
    PartWriter(CapturedImage image, ImageGraph graph, Component part, long[] offsets)
    {
        (this.image, this.graph, this.part, this.offsets) = (image, graph, part, offsets);
        rootNumbers = Numbers(part.Roots, from: 0);
        linkNumbers = Numbers(part.Links, from: 0);
        madeNumbers = Numbers(part.SurrogateFixups.Select(f => (int)f.Surrogate).Concat(part.Rebuilds.Concat(part.Surrogates).Select(r => (int)r.Surrogate))
            .Where(n => n > 0).Distinct().Order(), from: 1);
        kinds = [.. part.Rebuilds.Concat(part.Surrogates).Select(r => (int)r.Kind).Distinct().Order()];
    }

    /// <param name="image">The whole image.</param>
    /// <param name="graph">Its objects.</param>
    /// <param name="part">What becomes an image.</param>
    /// <param name="offsets">Room for the new places of the objects, by their numbers in the whole.</param>
    /// <param name="fields">The numbers of the fields that the part has to name; takes those of its types.</param>
    /// <param name="typeNumbers">The numbers of types in the part by those in the whole.</param>
    public static CapturedImage Write(CapturedImage image, ImageGraph graph, Component part, long[] offsets, HashSet<int> fields, out IReadOnlyDictionary<int, int> typeNumbers)
    {
        var writer = new PartWriter(image, graph, part, offsets);
        var written = writer.Write(fields);
        typeNumbers = writer.typeNumbers;
        return written;
    }

    CapturedImage Write(HashSet<int> fields)
    {
        NumberType(graph.TypeOf(0));
        foreach (var number in part.Objects)
            NumberType(graph.TypeOf(number));
        var heap = new PartHeap(graph, part, offsets);
        var bytes = heap.Write(number => typeNumbers[graph.TypeOf(number)]);
        int[] own = [.. fields.Where(f => typeNumbers.ContainsKey((int)graph.Fields[f].TypeIndex)).Order()];
        fields.ExceptWith(own);
        var late = image.PreciseTypes.Length;
        return new()
        {
            Bytes = ImageWriter.Write(Content(heap, bytes, own)),
            TypeTable = [.. types.Select(t => image.TypeTable[t])],
            ObjectTypeCount = types.Count,
            HasGaps = [.. types.Select(t => image.HasGaps[t])],
            Fields = [.. own.Select(f => image.Fields[f])],
            Members = [.. types.Select(t => image.Members[t])],
            AssemblyPaths = image.AssemblyPaths,
            Links = [.. part.Links.Select(l => SharedLinks.Renumber(image.Links[l], r => rootNumbers[r], o => linkNumbers[o]))],
            Rebuilds = [.. kinds.Select(k => image.Rebuilds[k])],
            Replays = [],
            PreciseTypes = [.. part.Precise.Where(p => p < late).Select(p => image.PreciseTypes[p])],
            LatePreciseTypes = [.. part.Precise.Where(p => p >= late).Select(p => image.LatePreciseTypes[p - late])],
            PreciseUses = [],
            Promised = [],
            Types = [.. part.Types.Select(t => image.Types[t] with { Fields = [.. image.Types[t].Fields.Select(f => f.Root < 0 ? f : f with { Root = rootNumbers[f.Root] })] })],
            Labels = [],
            Origins = [],
        };
    }

    ImageContent Content(PartHeap heap, byte[] bytes, int[] fields) => new()
    {
        Runtime = new(graph.Runtime.CoreLibrary, graph.Name(graph.Runtime.FrameworkVersion)) { Part = Name(), HashProbe = graph.Runtime.HashProbe },
        Assemblies = [],
        Types = [.. records],
        Slots = [.. slots],
        Fixups = [.. part.Fixups.Select(f => new Fixup { Slot = (uint)heap.SlotAt(f.Slot), Link = (uint)linkNumbers[(int)f.Link] }).OrderBy(f => f.Slot)],
        Fields = [.. fields.Select(f => graph.Fields[f] with { TypeIndex = (uint)typeNumbers[(int)graph.Fields[f].TypeIndex] })],
        Rebuilds = [.. part.Rebuilds.Select(Renumber)],
        Surrogates = [.. part.Surrogates.Select(Renumber)],
        SurrogateFixups = [.. part.SurrogateFixups.Select(f => Renumber(f, heap)).OrderBy(f => f.Surrogate).ThenBy(f => f.Holder).ThenBy(f => f.Slot)],
        Heap = bytes,
        ObjectOffsets = [.. heap.ObjectOffsets],
        CopiedLength = heap.CopiedLength,
    };

    SurrogateFixup Renumber(SurrogateFixup fixup, PartHeap heap)
    {
        var slot = heap.SlotAt(fixup.Holder + fixup.Slot);
        var holder = fixup.Holder == ImageFormat.RootsOffset ? ImageFormat.RootsOffset : offsets[graph.NumberAt(fixup.Holder)];
        return new() { Holder = (uint)holder, Slot = (uint)(slot - holder), Surrogate = (uint)madeNumbers[(int)fixup.Surrogate] };
    }

    RebuildRecord Renumber(RebuildRecord record) => new()
    {
        Kind = (uint)kinds.IndexOf((int)record.Kind),
        Target = record.Surrogate > 0 ? 0 : (uint)rootNumbers[(int)record.Target],
        Parts = (uint)rootNumbers[(int)record.Parts],
        Surrogate = record.Surrogate > 0 ? (uint)madeNumbers[(int)record.Surrogate] : 0,
    };

    void NumberType(int type)
    {
        if (!typeNumbers.TryAdd(type, types.Count))
            return;
        types.Add(type);
        var record = graph.Types[type];
        records.Add(record with { FirstSlot = (uint)slots.Count });
        slots.AddRange(graph.Slots.AsSpan((int)record.FirstSlot, (int)record.SlotCount));
    }

    /// <summary>For people.</summary>
    string Name()
    {
        if (part.Types.Count == 0)
            return "no static fields";
        var first = image.Types[part.Types[0]].PathPrefix.TrimEnd('.');
        return part.Types.Count == 1 ? first : $"{first} and {part.Types.Count - 1} more";
    }

    static Dictionary<int, int> Numbers(IEnumerable<int> chosen, int from) => chosen.Index().ToDictionary(n => n.Item, n => n.Index + from);
}
