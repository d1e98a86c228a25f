using System.Reflection.Metadata.Ecma335;
using Mono.Cecil;

namespace Preinit.Build;

/// <summary>
/// Calls in the initialisers of fields marked with <c>[RunAtStartup]</c>. Those run in the capture too, but what they read is not in the image, and what they
/// start is to run on.
/// </summary>
sealed class StartupCalls(ModuleDefinition module)
{
    readonly Dictionary<TypeDefinition, SeparatedCode> separated = [];

    public bool Contain(WatchedCall call)
    {
        var method = (MethodDefinition)module.LookupToken(MetadataTokens.GetToken(call.Method));
        if (!method.IsConstructor || !method.IsStatic)
            return false;
        if (!separated.TryGetValue(method.DeclaringType, out var code))
            separated[method.DeclaringType] = code = Separation.Of(method.DeclaringType);
        return code.Units.Any(u => u.Instructions[0].Offset <= call.Offset && call.Offset <= u.Instructions[^1].Offset);
    }
}
