using Mono.Cecil;

namespace Preinit.Build;

/// <summary>Adds methods to types.</summary>
static class Methods
{
    public static MethodDefinition AddStaticConstructor(TypeDefinition type) => Add(type, ".cctor",
        MethodAttributes.Private | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName, type.Module.TypeSystem.Void);

    public static MethodDefinition AddStatic(TypeDefinition type, string name, TypeReference returnType) =>
        Add(type, name, MethodAttributes.Assembly, returnType);

    /// <summary>Makes a static constructor an ordinary method; its body and its symbols stay as they are.</summary>
    public static void Demote(MethodDefinition staticConstructor, string name)
    {
        staticConstructor.Name = name;
        staticConstructor.IsSpecialName = false;
        staticConstructor.IsRuntimeSpecialName = false;
    }

    static MethodDefinition Add(TypeDefinition type, string name, MethodAttributes attributes, TypeReference returnType)
    {
        var method = new MethodDefinition(name, attributes | MethodAttributes.Static | MethodAttributes.HideBySig, returnType);
        type.Methods.Add(method);
        return method;
    }
}
