extern alias build;

using build::Preinit.Build;
using Mono.Cecil;
using Preinit.CompilerServices;

namespace Preinit.Tests;

/// <summary>The method <c>Replay</c> that Embed writes for a capture with changes to make again.</summary>
static class EmittedReplay
{
    /// <param name="result">What a capturing process would hand back.</param>
    public static Action<object?[], bool> Of(byte[] result) => EmittedCode.Load<Action<object?[], bool>>(result, (module, image, references) =>
    {
        var library = AssemblyNameReference.Parse(typeof(ImageHost).Assembly.FullName!);
        module.AssemblyReferences.Add(library);
        var holder = new TypeDefinition("", "Holder", TypeAttributes.Abstract | TypeAttributes.Sealed, module.TypeSystem.Object);
        module.Types.Add(holder);
        return ReplayMethod.AddTo(holder, image.Replays, image.Links, references, new HostMethods(module, library))!;
    });
}
