using Mono.Cecil;

namespace Preinit.Build;

/// <summary>The methods of <c>Preinit.CompilerServices.ImageHost</c>, in the library that the app ships with.</summary>
sealed class HostMethods(ModuleDefinition module, AssemblyNameReference restoreLibrary)
{
    readonly TypeReference host = new("Preinit.CompilerServices", "ImageHost", module, restoreLibrary);

    public MethodReference Restore(bool hasFallback)
    {
        var method = new MethodReference(hasFallback ? "Restore" : "RestoreOrThrow", module.TypeSystem.Void, host);
        method.Parameters.Add(new ParameterDefinition(module.TypeSystem.String));
        for (var i = 0; i < 8; i++)
            method.Parameters.Add(new ParameterDefinition(module.TypeSystem.IntPtr));
        method.Parameters.Add(new ParameterDefinition(new ByReferenceType(new ArrayType(module.TypeSystem.Object))));
        return method;
    }

    /// <summary>
    /// <c>void RestorePart(string assembly, ref object decision, nint common, nint commonLength, nint commonTypes, nint image, nint length, nint types, nint links,
    /// nint fields, nint rebuild, nint freeze, nint others, bool hasFallback, ref object[] roots)</c>
    /// </summary>
    public MethodReference RestorePart()
    {
        var method = new MethodReference("RestorePart", module.TypeSystem.Void, host);
        method.Parameters.Add(new ParameterDefinition(module.TypeSystem.String));
        method.Parameters.Add(new ParameterDefinition(new ByReferenceType(module.TypeSystem.Object)));
        for (var i = 0; i < 11; i++)
            method.Parameters.Add(new ParameterDefinition(module.TypeSystem.IntPtr));
        method.Parameters.Add(new ParameterDefinition(module.TypeSystem.Boolean));
        method.Parameters.Add(new ParameterDefinition(new ByReferenceType(new ArrayType(module.TypeSystem.Object))));
        return method;
    }

    /// <summary>A helper that builds an object anew: <c>object Helper&lt;…&gt;(object target, object[] parts)</c>.</summary>
    public MethodReference Rebuild(string className, string name, IReadOnlyList<TypeReference> arguments)
    {
        var method = new MethodReference(name, module.TypeSystem.Object, new TypeReference("Preinit.CompilerServices", className, module, restoreLibrary));
        method.Parameters.Add(new ParameterDefinition(module.TypeSystem.Object));
        method.Parameters.Add(new ParameterDefinition(new ArrayType(module.TypeSystem.Object)));
        if (arguments.Count == 0)
            return method;

        var instance = new GenericInstanceMethod(method);
        foreach (var argument in arguments)
        {
            method.GenericParameters.Add(new GenericParameter(method));
            instance.GenericArguments.Add(argument);
        }
        return instance;
    }

    /// <summary>A helper that completes a hash table: <c>object Helper(object target, object[] parts, nint hashCodeOf, nint areEqual)</c>.</summary>
    public MethodReference Rehash(string name)
    {
        var method = Rebuild(Capture.RebuildSpec.Rehashing, name, []);
        method.Parameters.Add(new ParameterDefinition(module.TypeSystem.IntPtr));
        method.Parameters.Add(new ParameterDefinition(module.TypeSystem.IntPtr));
        return method;
    }

    /// <summary><c>object Made(object value)</c></summary>
    public MethodReference Made()
    {
        var method = new MethodReference("Made", module.TypeSystem.Object, host);
        method.Parameters.Add(new ParameterDefinition(module.TypeSystem.Object));
        return method;
    }

    /// <summary>A helper that makes a change to the framework's state: <c>void Helper([string argument,] object value)</c>.</summary>
    public MethodReference Replay(string name, bool hasArgument)
    {
        var method = new MethodReference(name, module.TypeSystem.Void, new TypeReference("Preinit.CompilerServices", "Replaying", module, restoreLibrary));
        if (hasArgument)
            method.Parameters.Add(new ParameterDefinition(module.TypeSystem.String));
        method.Parameters.Add(new ParameterDefinition(module.TypeSystem.Object));
        return method;
    }

    /// <summary><c>void FixHashSeeds(nint record)</c></summary>
    public MethodReference FixHashSeeds()
    {
        var method = new MethodReference("FixHashSeeds", module.TypeSystem.Void, host);
        method.Parameters.Add(new ParameterDefinition(module.TypeSystem.IntPtr));
        return method;
    }

    /// <summary><c>void Verify(nint initializers, nint statics, string hashHolders)</c></summary>
    public MethodReference Verify()
    {
        var method = new MethodReference("Verify", module.TypeSystem.Void, host);
        method.Parameters.Add(new ParameterDefinition(module.TypeSystem.IntPtr));
        method.Parameters.Add(new ParameterDefinition(module.TypeSystem.IntPtr));
        method.Parameters.Add(new ParameterDefinition(module.TypeSystem.String));
        return method;
    }

    /// <summary><c>void Statics(object values, string prefix, string fields, object[] current)</c></summary>
    public MethodReference Statics()
    {
        var method = new MethodReference("Statics", module.TypeSystem.Void, host);
        foreach (var type in (TypeReference[])[module.TypeSystem.Object, module.TypeSystem.String, module.TypeSystem.String, new ArrayType(module.TypeSystem.Object)])
            method.Parameters.Add(new ParameterDefinition(type));
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
