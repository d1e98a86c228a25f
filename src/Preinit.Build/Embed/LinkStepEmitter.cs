using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Writes the steps that lead to an outside object.</summary>
sealed class LinkStepEmitter(ILProcessor il, ReferenceImporter references)
{
    readonly CoreMethods core = new(il.Body.Method.Module);

    public void Emit(LinkSpec.Chain chain)
    {
        foreach (var step in chain.Steps)
            Emit(step);
        if (chain.IsReflection)
            EmitNullCheck(LinkText.Of(chain));
    }

    void Emit(LinkStep step)
    {
        switch (step)
        {
            case LinkStep.TypeOf type:
                EmitType(type.Type);
                break;
            case LinkStep.MethodOf method:
                il.Emit(OpCodes.Ldtoken, references.Method(method.Method));
                il.Emit(OpCodes.Ldtoken, references.Type(method.Reflected));
                il.Emit(OpCodes.Call, core.MethodFromHandle());
                break;
            case LinkStep.StaticField field:
                il.Emit(OpCodes.Ldsfld, references.Field(field.DeclaringType, field.Name));
                break;
            case LinkStep.InstanceField field:
                il.Emit(OpCodes.Castclass, references.Type(field.DeclaringType));
                il.Emit(OpCodes.Ldfld, references.Field(field.DeclaringType, field.Name));
                break;
            case LinkStep.Call call:
                EmitCall(call);
                break;
            case LinkStep.Item item:
                il.Emit(OpCodes.Ldc_I4, item.Index);
                il.Emit(OpCodes.Ldelem_Ref);
                break;
        }
    }

    void EmitCall(LinkStep.Call call)
    {
        if (!call.Method.IsStatic)
            il.Emit(OpCodes.Castclass, references.Type(call.Method.DeclaringType));
        foreach (var argument in call.Arguments)
            EmitConstant(argument);
        il.Emit(call.Method.IsStatic ? OpCodes.Call : OpCodes.Callvirt, references.Method(call.Method));
    }

    void EmitConstant(LinkConstant constant)
    {
        switch (constant)
        {
            case LinkConstant.Null:
                il.Emit(OpCodes.Ldnull);
                break;
            case LinkConstant.Text text:
                il.Emit(OpCodes.Ldstr, text.Value);
                break;
            case LinkConstant.Number number:
                il.Emit(OpCodes.Ldc_I4, number.Value);
                break;
            case LinkConstant.TypeOf type:
                EmitType(type.Value);
                break;
            case LinkConstant.Types types:
                EmitTypes(types.Values);
                break;
        }
    }

    void EmitTypes(TypeSpec[] types)
    {
        il.Emit(OpCodes.Ldc_I4, types.Length);
        il.Emit(OpCodes.Newarr, core.Type("Type"));
        for (var i = 0; i < types.Length; i++)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldc_I4, i);
            EmitType(types[i]);
            il.Emit(OpCodes.Stelem_Ref);
        }
    }

    void EmitType(TypeSpec type)
    {
        il.Emit(OpCodes.Ldtoken, references.Type(type));
        il.Emit(OpCodes.Call, core.TypeFromHandle());
    }

    /// <summary>A runtime without metadata for a member says null; the message says which.</summary>
    void EmitNullCheck(string name)
    {
        var found = il.Create(OpCodes.Nop);
        il.Emit(OpCodes.Dup);
        il.Emit(OpCodes.Brtrue, found);
        il.Emit(OpCodes.Pop);
        il.Emit(OpCodes.Ldstr, $"{name} has no metadata for reflection in this process");
        il.Emit(OpCodes.Newobj, core.MissingMember());
        il.Emit(OpCodes.Throw);
        il.Append(found);
    }
}
