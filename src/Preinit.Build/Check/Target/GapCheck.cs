using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// Check, for apps in which the framework is not precompiled as it is where the initialisers run: some of its classes then have their fields in other places.
/// </summary>
static class GapCheck
{
    public static IEnumerable<Finding> Run(TargetRuntime runtime, CapturedImage image, IReadOnlyList<MarkedInitializer> initializers)
    {
        if (Reason(runtime) is not var (reason, wayOut))
            yield break;
        using var uses = new ImageUses(image);
        for (var i = 0; i < image.HasGaps.Length; i++)
        {
            if (image.HasGaps[i] && uses.OfType(i) is { } use)
                yield return new(initializers[use.Initializer], DiagnosticCodes.TargetLayout, use.Path, reason,
                    $"{wayOut}mark the field with [NotCaptured], or keep the data in a type of your own");
        }
    }

    static (string Reason, string WayOut)? Reason(TargetRuntime runtime) =>
        runtime.IsCompiledIn ? ("native AOT puts the fields of its type in other places than ReadyToRun code does", "")
        : runtime is { IsTrimmed: true, IsReadyToRun: false }
            ? ("trimming drops the ReadyToRun code of the assembly, without which the fields of its type are in other places", "publish with PublishReadyToRun, ")
        : null;
}
