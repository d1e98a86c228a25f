using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Whether what has to be built anew at load can be: in a native executable, only code that was compiled for such objects can do it.</summary>
static class NativeHelperCheck
{
    /// <summary>What cannot.</summary>
    public static IEnumerable<HeapImageRefusal> Run(Scanner scanner)
    {
        if (!NativeRuntime.IsHere)
            yield break;
        var (graph, roots, types) = (scanner.Graph, scanner.RootsArray(), new TypeResolver());
        foreach (var rebuild in graph.Rebuilds.Concat(graph.Completions))
        {
            if (!Exists(rebuild.Call.Spec(), types))
            {
                var refusal = RefusalReason.NotCompiled.At(0, graph.PathOf(graph.Origins[graph.IndexOf(roots[rebuild.Parts]!)]), rebuild.Object.GetType().ToString());
                yield return new(refusal.Code, refusal.Path, refusal.Reason, refusal.WaysOut);
            }
        }
    }

    static bool Exists(RebuildSpec spec, TypeResolver types)
    {
        try
        {
            LiveRebuilds.Helper(spec, types);
            return true;
        }
        catch (HeapImageException)
        {
            return false;
        }
    }
}
