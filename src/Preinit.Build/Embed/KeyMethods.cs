using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>
/// What <c>Rehashing</c> asks of the keys of a hash table, for one type of keys. They are in the app, and not generic, so that compilers can make machine code of them at publish:
/// generic code over types of the app may have to be compiled at start-up.
/// </summary>
sealed class KeyMethods(TypeDefinition holder, TypeReference key, ReferenceImporter references)
{
    const string Name = "Keys";

    readonly ModuleDefinition module = holder.Module;

    /// <summary>
    /// A class in that of the image, for there it would cost much to call them: precompiled code of a class whose static constructor is running asks at each call
    /// whether it has.
    /// </summary>
    public static TypeDefinition HolderIn(TypeDefinition imageHolder)
    {
        if (imageHolder.NestedTypes.SingleOrDefault(t => t.Name == Name) is { } existing)
            return existing;
        var holder = new TypeDefinition("", Name, TypeAttributes.NestedAssembly | TypeAttributes.Abstract | TypeAttributes.Sealed, imageHolder.Module.TypeSystem.Object);
        imageHolder.NestedTypes.Add(holder);
        return holder;
    }

    bool MayBeNull => !key.IsValueType || key.Namespace == "System" && key.Name == "Nullable`1";

    /// <summary><c>static int HashCodeOf(object comparer, ref Key key)</c>: by the comparer, or by the key itself where that is null, as the tables do it.</summary>
    public MethodDefinition AddHashCodeOf(string name)
    {
        var method = Methods.AddStatic(holder, name, module.TypeSystem.Int32);
        AddParameters(method, 1);
        var il = method.Body.GetILProcessor();
        if (MayBeNull)
            EmitNullCheck(il);
        var compared = il.Create(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Brtrue, compared);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Constrained, key);
        il.Emit(OpCodes.Callvirt, new MethodReference("GetHashCode", module.TypeSystem.Int32, module.TypeSystem.Object) { HasThis = true });
        il.Emit(OpCodes.Ret);
        il.Append(compared);
        EmitKey(il, OpCodes.Ldarg_1);
        il.Emit(OpCodes.Callvirt, Member("IEqualityComparer`1", "GetHashCode", module.TypeSystem.Int32, 1));
        il.Emit(OpCodes.Ret);
        return method;
    }

    /// <summary><c>static bool AreEqual(object comparer, ref Key x, ref Key y)</c></summary>
    public MethodDefinition AddAreEqual(string name)
    {
        var method = Methods.AddStatic(holder, name, module.TypeSystem.Boolean);
        AddParameters(method, 2);
        var il = method.Body.GetILProcessor();
        var compared = il.Create(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Brtrue, compared);
        il.Emit(OpCodes.Call, Default());
        EmitEquals(il, "EqualityComparer`1");
        il.Append(compared);
        EmitEquals(il, "IEqualityComparer`1");
        return method;
    }

    void AddParameters(MethodDefinition method, int keys)
    {
        method.Parameters.Add(new ParameterDefinition("comparer", ParameterAttributes.None, module.TypeSystem.Object));
        for (var i = 0; i < keys; i++)
            method.Parameters.Add(new ParameterDefinition(new ByReferenceType(key)));
    }

    /// <summary>The hash code of null is zero.</summary>
    void EmitNullCheck(ILProcessor il)
    {
        var some = il.Create(OpCodes.Nop);
        EmitKey(il, OpCodes.Ldarg_1);
        il.Emit(OpCodes.Box, key);
        il.Emit(OpCodes.Brtrue, some);
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Ret);
        il.Append(some);
    }

    void EmitKey(ILProcessor il, OpCode argument)
    {
        il.Emit(argument);
        il.Emit(OpCodes.Ldobj, key);
    }

    void EmitEquals(ILProcessor il, string comparer)
    {
        EmitKey(il, OpCodes.Ldarg_1);
        EmitKey(il, OpCodes.Ldarg_2);
        il.Emit(OpCodes.Callvirt, Member(comparer, "Equals", module.TypeSystem.Boolean, 2));
        il.Emit(OpCodes.Ret);
    }

    MethodReference Member(string type, string name, TypeReference result, int keys)
    {
        var (definition, instance) = Generic(type);
        var method = new MethodReference(name, result, instance) { HasThis = true };
        for (var i = 0; i < keys; i++)
            method.Parameters.Add(new ParameterDefinition(definition.GenericParameters[0]));
        return method;
    }

    /// <summary><c>EqualityComparer&lt;Key&gt;.Default</c></summary>
    MethodReference Default()
    {
        var (definition, instance) = Generic("EqualityComparer`1");
        var result = new GenericInstanceType(definition) { GenericArguments = { definition.GenericParameters[0] } };
        return new("get_Default", result, instance);
    }

    (TypeReference Definition, GenericInstanceType Instance) Generic(string name)
    {
        var definition = references.CoreLibraryType("System.Collections.Generic", name);
        definition.GenericParameters.Add(new GenericParameter(definition));
        return (definition, new GenericInstanceType(definition) { GenericArguments = { key } });
    }
}
