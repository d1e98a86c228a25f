using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>
/// The constructor of a class that is the easiest to call. To a trimmer, who calls one says that there are objects; who asks the framework for an object without
/// calling one says that any may be called, and all that they use stays in the app.
/// </summary>
static class SimplestConstructor
{
    /// <param name="type">A class or a struct.</param>
    /// <param name="owned">The simple names of the app and its libraries. What the framework does not show need not be there in a native app.</param>
    /// <returns><see langword="null"/> if there is none that can be called with zeros.</returns>
    public static MethodReference? Of(TypeReference type, IReadOnlySet<string> owned)
    {
        if (type.Resolve() is not { IsAbstract: false, BaseType.FullName: not "System.MulticastDelegate" } definition)
            return null;
        var isOwned = owned.Contains(definition.Module.Assembly.Name.Name);
        if (!isOwned && !IsShown(definition))
            return null;
        var simplest = definition.Methods.Where(m => m.IsConstructor && !m.IsStatic && m.HasBody && (isOwned || m.IsPublic) && m.Parameters.All(p => CanBeZero(p.ParameterType)))
            .MinBy(m => m.Parameters.Count);
        return simplest == null ? null : Import(simplest, type);
    }

    /// <summary>Calls it.</summary>
    public static void Emit(ILProcessor il, MethodReference constructor)
    {
        foreach (var parameter in constructor.Parameters)
            EmitZero(il, parameter.ParameterType);
        il.Emit(OpCodes.Newobj, constructor);
    }

    static MethodReference Import(MethodDefinition definition, TypeReference type)
    {
        var module = type.Module;
        var constructor = new MethodReference(".ctor", module.TypeSystem.Void, type) { HasThis = true };
        foreach (var parameter in definition.Parameters)
            constructor.Parameters.Add(new ParameterDefinition(module.ImportReference(parameter.ParameterType)));
        return constructor;
    }

    static bool IsShown(TypeDefinition type) => type.DeclaringType == null ? type.IsPublic : type.IsNestedPublic && IsShown(type.DeclaringType);

    static bool CanBeZero(TypeReference type) => !type.ContainsGenericParameter && !type.IsByReference && !type.IsPointer && !type.IsFunctionPointer && !type.IsRequiredModifier
        && (!type.IsValueType || type.IsPrimitive);

    static void EmitZero(ILProcessor il, TypeReference type)
    {
        switch (type.IsPrimitive ? type.MetadataType : MetadataType.Object)
        {
            case MetadataType.Object:
                il.Emit(OpCodes.Ldnull);
                break;
            case MetadataType.Single:
                il.Emit(OpCodes.Ldc_R4, 0f);
                break;
            case MetadataType.Double:
                il.Emit(OpCodes.Ldc_R8, 0d);
                break;
            case MetadataType.Int64 or MetadataType.UInt64:
                il.Emit(OpCodes.Ldc_I8, 0L);
                break;
            case MetadataType.IntPtr or MetadataType.UIntPtr:
                il.Emit(OpCodes.Ldc_I4_0);
                il.Emit(OpCodes.Conv_I);
                break;
            default:
                il.Emit(OpCodes.Ldc_I4_0);
                break;
        }
    }
}
