using System.Reflection;
using Preinit.Image;

namespace Preinit.Capture;

/// <summary>Makes an image of a scanned graph.</summary>
static class ImageBuilder
{
    public static CapturedImage Build(Scanner scanner, CapturedType[] types, Assembly own) => Build(scanner, types, own, out _);

    public static CapturedImage Build(Scanner scanner, CapturedType[] types, Assembly own, out TypeTable table)
    {
        var graph = scanner.Graph;
        table = new TypeTable();
        var heap = new HeapEncoder(graph, scanner.RootsArray(), table);
        heap.Run();
        var objectTypes = table.Count;
        var rebuilds = RebuildOrder.Of(graph);
        var kinds = rebuilds.DistinctBy(r => r.Kind).ToList();
        var assemblies = table.Assemblies(graph.Layouts.Distinct(), graph.LinkedObjects, own);
        var content = new ImageContent
        {
            Runtime = new(typeof(object).Module.ModuleVersionId, Environment.Version.ToString()),
            Assemblies = assemblies,
            Types = table.Records,
            Slots = table.Slots,
            Fixups = heap.Fixups(),
            Fields = table.FieldRecords,
            Rebuilds = [.. rebuilds.Select(r => new RebuildRecord { Kind = (uint)kinds.FindIndex(k => k.Kind == r.Kind), Target = (uint)r.Target, Parts = (uint)r.Parts })],
            Heap = heap.Heap,
            ObjectOffsets = heap.ObjectOffsets,
            LeafOffset = heap.LeafOffset,
        };
        return new CapturedImage
        {
            Bytes = ImageWriter.Write(content),
            TypeTable = table.Specs,
            ObjectTypeCount = objectTypes,
            Fields = table.Fields,
            AssemblyPaths = [.. AppDomain.CurrentDomain.GetAssemblies().Where(a => !a.IsDynamic && a.Location.Length > 0).Select(a => a.Location)],
            Links = [.. graph.Links],
            Rebuilds = [.. kinds.Select(k => k.Spec)],
            PreciseTypes = [.. PreciseConstructors.Of(graph.Layouts.Select(l => l.Type).Distinct()).Select(TypeSpecs.Of)],
            Promised = scanner.Promises.Found,
            Types = types,
            Labels = [.. graph.Labels],
            Origins = InHeapOrder(graph, heap.Order),
        };
    }

    /// <summary>Parents are renumbered too.</summary>
    static ObjectOrigin[] InHeapOrder(ObjectGraph graph, int[] order)
    {
        var positions = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            positions[order[i]] = i;
        return [.. order.Select(i => graph.Origins[i] with { Parent = graph.Origins[i].Parent < 0 ? -1 : positions[graph.Origins[i].Parent] })];
    }
}
