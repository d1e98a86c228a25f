using System.Reflection;
using Preinit.Image;

namespace Preinit.Capture;

/// <summary>Makes an image of a scanned graph.</summary>
static class ImageBuilder
{
    public static CapturedImage Build(Scanner scanner, RebuildPlan plan, CapturedType[] types, Assembly own, bool isLazy, IEnumerable<Assembly> others, ulong hashProbe, RunProfile? profile = null) =>
        Build(scanner, plan, types, own, isLazy, out _, out _, others: others, hashProbe: hashProbe, profile: profile);

    public static CapturedImage Build(Scanner scanner, RebuildPlan plan, CapturedType[] types, Assembly own, bool isLazy, out TypeTable table, out bool isAsScanned, HeapPlan? heapPlan = null,
        IEnumerable<Assembly>? others = null, ulong hashProbe = 0, RunProfile? profile = null)
    {
        var graph = scanner.Graph;
        table = heapPlan?.Types(graph) ?? new TypeTable();
        var changed = profile?.ObjectsIn(graph, types);
        var heap = new HeapEncoder(graph, scanner.RootsArray(), table, isLazy, heapPlan, changed);
        heap.Run();
        isAsScanned = heap.IsAsScanned;
        var objectTypes = table.Count;
        var assemblies = table.Assemblies(graph.Layouts.Distinct(), graph.LinkedObjects, own, others);
        var precise = PreciseConstructors.Of(graph.Layouts.Select(l => l.Type).Distinct()).ToLookup(t => ComesLate(types, t));
        var content = new ImageContent
        {
            Runtime = new(typeof(object).Module.ModuleVersionId, Environment.Version.ToString()) { HashProbe = hashProbe },
            Assemblies = assemblies,
            Types = table.Records,
            Slots = table.Slots,
            Fixups = heap.Fixups(),
            Fields = table.FieldRecords,
            Rebuilds = plan.Rebuilds,
            Surrogates = plan.Surrogates,
            SurrogateFixups = heap.SurrogateFixups(),
            Heap = heap.Heap,
            ObjectOffsets = heap.ObjectOffsets,
            CopiedLength = heap.CopiedLength,
        };
        return new CapturedImage
        {
            Bytes = ImageWriter.Write(content),
            TypeTable = table.Specs,
            ObjectTypeCount = objectTypes,
            HasGaps = table.HasGaps,
            Fields = table.Fields,
            Members = table.Members,
            AssemblyPaths = [.. AppDomain.CurrentDomain.GetAssemblies().Where(a => !a.IsDynamic && a.Location.Length > 0).Select(a => a.Location)],
            Links = [.. graph.Links],
            Rebuilds = [.. plan.Kinds.Select(k => k.Spec())],
            Replays = [.. graph.Replays],
            PreciseTypes = [.. precise[false].Select(TypeSpecs.Of)],
            LatePreciseTypes = [.. precise[true].Select(TypeSpecs.Of)],
            PreciseUses = PreciseUses([.. table.Types.Take(objectTypes)], [.. precise[false], .. precise[true]]),
            Promised = scanner.Promises.Found,
            Types = types,
            Labels = [.. graph.Labels],
            Origins = InHeapOrder(graph, heap.Order),
            ProfiledObjects = changed?.Count ?? 0,
        };
    }

    /// <summary>Whether a static constructor does more than take values from the roots: it then needs all objects to be complete.</summary>
    static bool ComesLate(CapturedType[] types, Type type) => types.Any(t => (t.Fields.Any(f => f.IsMadeLate) || StaticFields.Of(type).Any(StaticFields.RunsAtStartup))
        && t.Assembly == type.Assembly.GetName().Name && t.Name == TypeSpecs.DefinitionName(type));

    static int[][] PreciseUses(IReadOnlyList<Type> types, Type[] precise) =>
        [.. types.Select(t => precise.Length == 0 ? [] : (int[])[.. PreciseConstructors.Of([t]).Select(p => Array.IndexOf(precise, p))])];

    /// <summary>Parents are renumbered too.</summary>
    static ObjectOrigin[] InHeapOrder(ObjectGraph graph, IReadOnlyList<int> order)
    {
        var positions = new int[order.Count];
        for (var i = 0; i < order.Count; i++)
            positions[order[i]] = i;
        return [.. order.Select(i => graph.Origins[i] with { Parent = graph.Origins[i].Parent < 0 ? -1 : positions[graph.Origins[i].Parent] })];
    }
}
