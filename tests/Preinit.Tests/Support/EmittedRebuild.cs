extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests;

/// <summary>The method <c>Rebuild</c> that Embed writes for a capture with objects that are built anew.</summary>
static class EmittedRebuild
{
    /// <param name="result">What a capturing process would hand back.</param>
    public static Func<int, object?, object?[], object?> Of(byte[] result) => EmittedCode.Load<Func<int, object?, object?[], object?>>(result, (module, image, references) =>
    {
        var holder = EmittedCode.AddHolder(module, out var library);
        return RebuildMethod.AddTo(holder, image, references, new HostMethods(module, library))!;
    });
}
