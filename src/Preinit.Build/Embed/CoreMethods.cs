using Mono.Cecil;

namespace Preinit.Build;

/// <summary>Types and methods of the core library that the written code uses.</summary>
sealed class CoreMethods(ModuleDefinition module)
{
    public TypeReference Type(string name, string @namespace = "System", bool isValueType = false) =>
        new(@namespace, name, module, module.TypeSystem.CoreLibrary) { IsValueType = isValueType };

    /// <summary><c>Type.GetTypeFromHandle</c></summary>
    public MethodReference TypeFromHandle() => Static(Type("Type"), "GetTypeFromHandle", Type("Type"), Type("RuntimeTypeHandle", isValueType: true));

    /// <summary><c>Type.IsCollectible</c></summary>
    public MethodReference IsCollectible() => new("get_IsCollectible", module.TypeSystem.Boolean, Type("MemberInfo", "System.Reflection")) { HasThis = true };

    /// <summary><c>RuntimeHelpers.GetUninitializedObject</c></summary>
    public MethodReference UninitializedObject() =>
        Static(Type("RuntimeHelpers", "System.Runtime.CompilerServices"), "GetUninitializedObject", module.TypeSystem.Object, Type("Type"));

    /// <summary><c>GC.KeepAlive</c></summary>
    public MethodReference KeepAlive() => Static(Type("GC"), "KeepAlive", module.TypeSystem.Void, module.TypeSystem.Object);

    /// <summary><c>RuntimeHelpers.RunClassConstructor</c></summary>
    public MethodReference RunClassConstructor() => Static(Type("RuntimeHelpers", "System.Runtime.CompilerServices"), "RunClassConstructor",
        module.TypeSystem.Void, Type("RuntimeTypeHandle", isValueType: true));

    /// <summary><c>Environment.GetEnvironmentVariable</c></summary>
    public MethodReference EnvironmentVariable() =>
        Static(Type("Environment"), "GetEnvironmentVariable", module.TypeSystem.String, module.TypeSystem.String);

    /// <summary><c>string.Equals(string, string)</c></summary>
    public MethodReference StringsEqual() =>
        Static(module.TypeSystem.String, "Equals", module.TypeSystem.Boolean, module.TypeSystem.String, module.TypeSystem.String);

    /// <summary><c>MethodBase.GetMethodFromHandle(RuntimeMethodHandle, RuntimeTypeHandle)</c></summary>
    public MethodReference MethodFromHandle() => Static(Type("MethodBase", "System.Reflection"), "GetMethodFromHandle", Type("MethodBase", "System.Reflection"),
        Type("RuntimeMethodHandle", isValueType: true), Type("RuntimeTypeHandle", isValueType: true));

    /// <summary><c>FieldInfo.GetFieldFromHandle(RuntimeFieldHandle, RuntimeTypeHandle)</c></summary>
    public MethodReference FieldFromHandle() => Static(Type("FieldInfo", "System.Reflection"), "GetFieldFromHandle", Type("FieldInfo", "System.Reflection"),
        Type("RuntimeFieldHandle", isValueType: true), Type("RuntimeTypeHandle", isValueType: true));

    /// <summary><c>new MissingMemberException(string)</c></summary>
    public MethodReference MissingMember()
    {
        var constructor = Static(Type("MissingMemberException"), ".ctor", module.TypeSystem.Void, module.TypeSystem.String);
        constructor.HasThis = true;
        return constructor;
    }

    /// <summary><c>Delegate.Combine(params Delegate[])</c></summary>
    public MethodReference CombineDelegates() => Static(Type("Delegate"), "Combine", Type("Delegate"), new ArrayType(Type("Delegate")));

    static MethodReference Static(TypeReference type, string name, TypeReference returnType, params ReadOnlySpan<TypeReference> parameters)
    {
        var method = new MethodReference(name, returnType, type);
        foreach (var parameter in parameters)
            method.Parameters.Add(new ParameterDefinition(parameter));
        return method;
    }
}
