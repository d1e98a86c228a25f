using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// <c>static object[] Statics(Type instantiation)</c> for one generic type: the values of its static fields from the image, or null where there is no
/// image or the instantiation is not in it.
/// </summary>
static class InstantiationsMethod
{
    /// <param name="owner">Gets the method.</param>
    /// <param name="instantiations">With the holder of the part that each is in.</param>
    /// <param name="references">Imports what the code names.</param>
    public static MethodDefinition AddTo(TypeDefinition owner, IReadOnlyList<(CapturedType Type, ImageHolder Holder)> instantiations, ReferenceImporter references)
    {
        var module = owner.Module;
        var core = new CoreMethods(module);
        var objects = new ArrayType(module.TypeSystem.Object);
        var method = Methods.AddStatic(owner, $"Statics{owner.Methods.Count}", objects);
        method.Parameters.Add(new ParameterDefinition("instantiation", ParameterAttributes.None, core.Type("Type")));

        var il = method.Body.GetILProcessor();
        var none = il.Create(OpCodes.Ldnull);
        foreach (var (instantiation, holder) in instantiations)
        {
            var next = il.Create(OpCodes.Nop);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldtoken, references.Type(instantiation.Instantiation!));
            il.Emit(OpCodes.Call, core.TypeFromHandle());
            il.Emit(OpCodes.Bne_Un, next); // there is one Type object for each type
            il.Emit(OpCodes.Ldsfld, holder.Roots);
            il.Emit(OpCodes.Brfalse, none);
            EmitValues(il, instantiation, holder);
            il.Emit(OpCodes.Ret);
            il.Append(next);
        }
        il.Append(none);
        il.Emit(OpCodes.Ret);
        return method;
    }

    static void EmitValues(ILProcessor il, CapturedType instantiation, ImageHolder holder)
    {
        il.Emit(OpCodes.Ldc_I4, instantiation.Fields.Length);
        il.Emit(OpCodes.Newarr, il.Body.Method.Module.TypeSystem.Object);
        for (var i = 0; i < instantiation.Fields.Length; i++)
        {
            if (instantiation.Fields[i].Root < 0)
                continue;
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldc_I4, i);
            il.Emit(OpCodes.Ldsfld, holder.Roots);
            il.Emit(OpCodes.Ldc_I4, instantiation.Fields[i].Root);
            il.Emit(OpCodes.Ldelem_Ref);
            if (instantiation.Fields[i].IsMadeLate)
                il.Emit(OpCodes.Call, holder.Made(holder.Module));
            il.Emit(OpCodes.Stelem_Ref);
        }
    }
}
