extern alias build;

using build::Preinit.Build;
using build::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>The method <c>Links</c> that Embed writes for a capture.</summary>
static class EmittedLinks
{
    /// <param name="result">What a capturing process would hand back.</param>
    public static Action<object?[]?, object?[]> Of(byte[] result) => Of(EmittedCode.ImageOf(result));

    public static Action<object?[]?, object?[]> Of(CapturedImage captured) => EmittedCode.Load<Action<object?[]?, object?[]>>(captured,
        (module, image, references) => LinksMethod.AddTo(module, image.Links, references, new CompiledRegexes()));
}
