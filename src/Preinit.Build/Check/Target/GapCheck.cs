using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// Check, for apps whose assemblies have precompiled code where those that ran the initialisers have none, or the other way round: some classes then have
/// their fields in other places.
/// </summary>
static class GapCheck
{
    public static IEnumerable<Finding> Run(TargetRuntime runtime, CapturedImage image, IReadOnlyList<MarkedInitializer> initializers)
    {
        using var uses = new ImageUses(image);
        for (var i = 0; i < image.Gaps.Length; i++)
        {
            if (Reason(runtime, image.Gaps[i]) is var (reason, wayOut) && uses.OfType(i) is { } use)
                yield return new(initializers[use.Initializer], DiagnosticCodes.TargetLayout, use.Path, reason,
                    $"{wayOut}mark the field with [NotCaptured], or keep the data in a type of your own");
        }
    }

    static (string Reason, string WayOut)? Reason(TargetRuntime runtime, GapUse gap) => gap switch
    {
        GapUse.Open when runtime.IsCompiledIn => ("native AOT puts the fields of its type in other places than ReadyToRun code does", ""),
        GapUse.Open when runtime.IsTrimmed && !runtime.IsReadyToRun =>
            ("trimming drops the ReadyToRun code of the assembly, without which the fields of its type are in other places", "publish with PublishReadyToRun, "),
        GapUse.Used when runtime.IsReadyToRun => ("ReadyToRun code of its assembly has the fields of its type in other places", "name that in PublishReadyToRunExclude, "),
        _ => null,
    };
}
