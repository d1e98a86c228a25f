using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// Methods by their tokens, as seen from a type that did not declare them: native AOT takes the token for one of that type, and gives
/// something that is not the method.
/// </summary>
static class InheritedMethods
{
    /// <returns>Where the first one is, or <see langword="null"/>.</returns>
    public static (int Initializer, string Path)? In(CapturedImage image)
    {
        using var uses = new ImageUses(image);
        for (var i = 0; i < image.Links.Length; i++)
        {
            if (image.Links[i] is LinkSpec.Chain chain && chain.Steps.Any(IsInherited) && uses.OfLink(i) is { } use)
                return use;
        }
        return null;
    }

    public static Finding Finding((int Initializer, string Path) use, IReadOnlyList<MarkedInitializer> initializers) =>
        new(initializers[use.Initializer], DiagnosticCodes.TargetMember, use.Path,
            "it is an inherited generic method as seen from a derived type, which native AOT cannot find again",
            "ask the type that declares it, or mark the field with [NotCaptured]");

    static bool IsInherited(LinkStep step) => step is LinkStep.MethodOf method && LinkText.Of(method.Reflected) != LinkText.Of(method.Method.DeclaringType);
}
