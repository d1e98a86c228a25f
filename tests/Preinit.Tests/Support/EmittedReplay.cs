extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests;

/// <summary>The method <c>Replay</c> that Embed writes for a capture with changes to make again.</summary>
static class EmittedReplay
{
    /// <param name="result">What a capturing process would hand back.</param>
    public static Action<object?[], bool> Of(byte[] result) => EmittedCode.Load<Action<object?[], bool>>(result, (module, image, references) =>
    {
        var holder = EmittedCode.AddHolder(module, out var library);
        return ReplayMethod.AddTo(holder, image.Replays, image.Links, references, new HostMethods(module, library))!;
    });
}
