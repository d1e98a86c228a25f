using Mono.Cecil;

namespace Preinit.Build;

/// <summary>The methods of <c>Preinit.CompilerServices.ImageHost</c>, in the library that the app ships with.</summary>
sealed class HostMethods(ModuleDefinition module, AssemblyNameReference restoreLibrary)
{
    readonly TypeReference host = new("Preinit.CompilerServices", "ImageHost", module, restoreLibrary);

    public MethodReference Restore(bool hasFallback)
    {
        var method = new MethodReference(hasFallback ? "Restore" : "RestoreOrThrow", new ArrayType(module.TypeSystem.Object), host);
        method.Parameters.Add(new ParameterDefinition(module.TypeSystem.String));
        for (var i = 0; i < 5; i++)
            method.Parameters.Add(new ParameterDefinition(module.TypeSystem.IntPtr));
        return method;
    }

    public MethodReference Absorb()
    {
        var method = new MethodReference("Absorb", module.TypeSystem.Boolean, host);
        method.Parameters.Add(new ParameterDefinition(new ByReferenceType(module.TypeSystem.Int32)));
        return method;
    }

    public MethodReference Never() => new("get_Never", module.TypeSystem.Boolean, host);
}
