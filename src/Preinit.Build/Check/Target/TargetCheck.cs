using Mono.Cecil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// Check, for apps that run on another build of the framework than captured them (another platform's, or that of native AOT): whatever the
/// image takes from the framework must be the same there. Told from metadata, since that framework may not run here.
/// </summary>
sealed class TargetCheck(TargetFramework target, CapturedImage image)
{
    readonly LayoutComparison layouts = new(target);

    public static IReadOnlyList<Finding> Run(TargetRuntime runtime, CapturedImage image, IReadOnlyList<MarkedInitializer> initializers)
    {
        if (GapCheck.Run(runtime, image, initializers).ToList() is { Count: > 0 } gaps)
            return gaps;
        if (runtime.FrameworkPaths.Count == 0)
            return [];
        if (runtime.IsCompiledIn && ShiftedArray(image) is { } use)
            return [ShiftedArrays(use, initializers)];
        if (runtime.IsCompiledIn && InheritedMethods.In(image) is { } inherited)
            return [InheritedMethods.Finding(inherited, initializers)];
        using var target = new TargetFramework(runtime.FrameworkPaths, image.AssemblyPaths);
        return target.IsSameBuild ? [] : [.. new TargetCheck(target, image).Problems(initializers)];
    }

    static (int Initializer, string Path)? ShiftedArray(CapturedImage image)
    {
        using var uses = new ImageUses(image);
        return uses.OfShiftedArray();
    }

    static Finding ShiftedArrays((int Initializer, string Path) use, IReadOnlyList<MarkedInitializer> initializers) =>
        new(initializers[use.Initializer], DiagnosticCodes.TargetLayout, use.Path,
            "it is an array whose indexes do not start at 0, and native AOT has none", "use an array that starts at 0, or a dictionary");

    IEnumerable<Finding> Problems(IReadOnlyList<MarkedInitializer> initializers)
    {
        using var uses = new ImageUses(image);
        for (var i = 0; i < image.ObjectTypeCount; i++)
        {
            if (layouts.Difference(image.TypeTable[i]) is { } difference && uses.OfType(i) is { } use)
            {
                yield return new(initializers[use.Initializer], DiagnosticCodes.TargetLayout, use.Path,
                    $"the fields of its type are not the same in the framework that the app will run on ({difference})",
                    "mark the field with [NotCaptured], or keep the data in a type of your own");
            }
        }
        var members = new LinkedMembers(target);
        for (var i = 0; i < image.Links.Length; i++)
        {
            if (members.Missing(image.Links[i]) is { } missing && uses.OfLink(i) is { } use)
            {
                yield return new(initializers[use.Initializer], DiagnosticCodes.TargetMember, use.Path,
                    $"it is linked to {missing}, which does not exist in the framework that the app will run on",
                    "mark the field with [NotCaptured], or create the object in an [AfterRestore] method");
            }
        }
    }
}
