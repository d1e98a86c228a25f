using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// Gives a type a static constructor that takes the values of its fields from the image. The original one becomes a method that runs
/// where there is no image; it is not even compiled otherwise.
/// </summary>
static class ConstructorRewriter
{
    const string OriginalName = "<Preinit>Original";

    public static void Rewrite(TypeDefinition type, CapturedType captured, ImageHolder holder)
    {
        var original = type.Methods.SingleOrDefault(m => m.IsConstructor && m.IsStatic);
        if (original != null)
            Methods.Demote(original, OriginalName);
        else
            type.IsBeforeFieldInit = true; // such a type may be set up at any time before its fields are used

        var il = Methods.AddStaticConstructor(type).Body.GetILProcessor();
        var fallback = original != null ? il.Create(OpCodes.Call, original) : il.Create(OpCodes.Ret);
        il.Emit(OpCodes.Ldsfld, holder.Roots);
        il.Emit(OpCodes.Brfalse, fallback);
        foreach (var field in captured.Fields.Where(f => f.Root >= 0))
            EmitAssignment(il, type.Fields.Single(f => f.Name == field.Name), field.Root, holder);
        il.Emit(OpCodes.Ret);
        il.Append(fallback);
        if (original != null)
            il.Emit(OpCodes.Ret);
    }

    /// <summary>The value in the image has the field's type, so a class needs no cast.</summary>
    static void EmitAssignment(ILProcessor il, FieldDefinition field, int root, ImageHolder holder)
    {
        il.Emit(OpCodes.Ldsfld, holder.Roots);
        il.Emit(OpCodes.Ldc_I4, root);
        il.Emit(OpCodes.Ldelem_Ref);
        if (field.FieldType.IsValueType || field.FieldType.IsPrimitive)
            il.Emit(OpCodes.Unbox_Any, field.FieldType);
        il.Emit(OpCodes.Stsfld, field);
    }
}
