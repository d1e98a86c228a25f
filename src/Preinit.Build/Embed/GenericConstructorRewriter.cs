using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// Gives a generic type a static constructor that asks whether the image has the statics of this very instantiation. Instantiations that
/// no initialiser set up run the original one, so that always stays.
/// </summary>
static class GenericConstructorRewriter
{
    /// <param name="type">The definition.</param>
    /// <param name="instantiations">With the holder of the part that each is in.</param>
    /// <param name="owner">Gets the code that tells them apart.</param>
    /// <param name="references">Imports what that names.</param>
    public static void Rewrite(TypeDefinition type, IReadOnlyList<(CapturedType Type, ImageHolder Holder)> instantiations, TypeDefinition owner,
        ReferenceImporter references)
    {
        var original = type.Methods.SingleOrDefault(m => m.IsConstructor && m.IsStatic);
        var atStartup = Separation.Of(type);
        if (original == null)
            type.IsBeforeFieldInit = true; // such a type may be set up at any time before its fields are used
        else
            Methods.Demote(original, ConstructorRewriter.OriginalName);

        var find = InstantiationsMethod.AddTo(owner, instantiations, references);
        var il = Methods.AddStaticConstructor(type).Body.GetILProcessor();
        var core = new CoreMethods(type.Module);
        var self = SelfReference.Of(type);
        var values = new VariableDefinition(new ArrayType(type.Module.TypeSystem.Object));
        il.Body.Variables.Add(values);
        il.Body.InitLocals = true;

        var restored = il.Create(OpCodes.Nop);
        il.Emit(OpCodes.Ldtoken, self);
        il.Emit(OpCodes.Call, core.TypeFromHandle());
        il.Emit(OpCodes.Call, type.Module.ImportReference(find));
        il.Emit(OpCodes.Stloc, values);
        il.Emit(OpCodes.Ldloc, values);
        il.Emit(OpCodes.Brtrue, restored);
        if (original != null)
            il.Emit(OpCodes.Call, new MethodReference(original.Name, original.ReturnType, self));
        il.Emit(OpCodes.Ret);
        il.Append(restored);
        var fields = instantiations[0].Type.Fields;
        for (var i = 0; i < fields.Length; i++)
            EmitAssignment(il, values, i, type.Fields.Single(f => f.Name == fields[i].Name), self);
        StartupCode.Emit(il, original, atStartup);
        il.Emit(OpCodes.Ret);
    }

    /// <summary>Only the instantiation knows whether a field of a type parameter's type holds a reference; null stands for its default.</summary>
    static void EmitAssignment(ILProcessor il, VariableDefinition values, int index, FieldDefinition field, TypeReference self)
    {
        var next = il.Create(OpCodes.Nop);
        il.Emit(OpCodes.Ldloc, values);
        il.Emit(OpCodes.Ldc_I4, index);
        il.Emit(OpCodes.Ldelem_Ref);
        il.Emit(OpCodes.Brfalse, next);
        il.Emit(OpCodes.Ldloc, values);
        il.Emit(OpCodes.Ldc_I4, index);
        il.Emit(OpCodes.Ldelem_Ref);
        il.Emit(OpCodes.Unbox_Any, FieldTypes.WithoutModifiers(field.FieldType));
        il.Emit(OpCodes.Stsfld, new FieldReference(field.Name, field.FieldType, self));
        il.Append(next);
    }
}
