using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>
/// What decides whether any part of an image is used, as an image without objects: the runtime, the assemblies with a type of each, and the environment
/// variables.
/// </summary>
static class CommonImage
{
    public static CapturedImage Of(CapturedImage image, ImageGraph graph)
    {
        int[] types = [.. graph.Assemblies.Select(a => (int)a.TypeIndex).Distinct()];
        var bytes = ImageWriter.Write(new()
        {
            Runtime = new(graph.Runtime.CoreLibrary, graph.Name(graph.Runtime.FrameworkVersion)) { HashProbe = graph.Runtime.HashProbe },
            Assemblies = [.. graph.Assemblies.Select(a => new AssemblyIdentity(graph.Name(a.Name), a.Module, Array.IndexOf(types, (int)a.TypeIndex)))],
            Types = [.. types.Select(t => graph.Types[t] with { FirstSlot = 0, SlotCount = 0 })],
            Slots = [],
            Fixups = [],
            Fields = [],
            Rebuilds = [],
            Surrogates = [],
            SurrogateFixups = [],
            Heap = [],
            ObjectOffsets = [],
            CopiedLength = 0,
        });
        return image with
        {
            Bytes = ImageVariables.Add(bytes, [.. graph.Variables.Select(v => new ReadVariable(graph.Name(v.Name), v.IsSet == 0 ? null : v.Hash))]),
            TypeTable = [.. types.Select(t => image.TypeTable[t])],
            ObjectTypeCount = 0,
            Members = [],
        };
    }
}
