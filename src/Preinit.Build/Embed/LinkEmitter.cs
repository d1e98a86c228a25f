using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Writes the code that puts one outside object on the stack.</summary>
sealed class LinkEmitter(ILProcessor il, ReferenceImporter references)
{
    readonly ModuleDefinition module = il.Body.Method.Module;
    readonly CoreMethods core = new(il.Body.Method.Module);

    public void Emit(LinkSpec link)
    {
        switch (link)
        {
            case LinkSpec.StaticField field:
                EmitField(field);
                break;
            case LinkSpec.Property property:
                foreach (var getter in property.Getters)
                    EmitGetter(references.Getter(getter.DeclaringType, getter.Property));
                break;
            case LinkSpec.Literal literal:
                il.Emit(OpCodes.Ldstr, literal.Text);
                break;
            case LinkSpec.TypeObject type:
                il.Emit(OpCodes.Ldtoken, references.Type(type.Type));
                il.Emit(OpCodes.Call, core.TypeFromHandle());
                break;
            case LinkSpec.Chain chain:
                new LinkStepEmitter(il, references).Emit(chain);
                break;
            case LinkSpec.Delegate single:
                EmitDelegate(single);
                break;
            case LinkSpec.Multicast multicast:
                EmitMulticast(multicast);
                break;
            case LinkSpec.NameTable table:
                new RegexEmitter(il, references).EmitNames(table);
                break;
            case LinkSpec.RegexFactory regex:
                new RegexEmitter(il, references).EmitFactory(regex);
                break;
        }
    }

    void EmitField(LinkSpec.StaticField link)
    {
        var field = references.Field(link.DeclaringType, link.Name);
        il.Emit(link.Path.Length == 0 ? OpCodes.Ldsfld : OpCodes.Ldsflda, field);
        for (var i = 0; i < link.Path.Length; i++)
        {
            var step = references.Field(link.Path[i].DeclaringType, link.Path[i].Name);
            il.Emit(i == link.Path.Length - 1 ? OpCodes.Ldfld : OpCodes.Ldflda, step);
        }
    }

    void EmitGetter(MethodReference getter) => il.Emit(getter.HasThis ? OpCodes.Callvirt : OpCodes.Call, getter);

    void EmitDelegate(LinkSpec.Delegate link)
    {
        switch (link.Target.Kind)
        {
            case DelegateTargetKind.None:
                il.Emit(OpCodes.Ldnull);
                break;
            case DelegateTargetKind.Root:
                EmitElement(OpCodes.Ldarg_0, link.Target.Index);
                break;
            case DelegateTargetKind.Link:
                EmitElement(OpCodes.Ldarg_1, link.Target.Index);
                break;
        }
        EmitDelegateOfTarget(link);
    }

    /// <summary>The target is on the stack already.</summary>
    public void EmitDelegateOfTarget(LinkSpec.Delegate link)
    {
        il.Emit(OpCodes.Ldftn, references.Method(link.Method));
        il.Emit(OpCodes.Newobj, DelegateConstructor(references.Type(link.Type)));
    }

    void EmitMulticast(LinkSpec.Multicast link)
    {
        var type = core.Type("Delegate");
        il.Emit(OpCodes.Ldc_I4, link.Parts.Length);
        il.Emit(OpCodes.Newarr, type);
        for (var i = 0; i < link.Parts.Length; i++)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldc_I4, i);
            EmitElement(OpCodes.Ldarg_1, link.Parts[i]);
            il.Emit(OpCodes.Castclass, type);
            il.Emit(OpCodes.Stelem_Ref);
        }
        il.Emit(OpCodes.Call, core.CombineDelegates());
    }

    void EmitElement(OpCode array, int index)
    {
        il.Emit(array);
        il.Emit(OpCodes.Ldc_I4, index);
        il.Emit(OpCodes.Ldelem_Ref);
    }

    MethodReference DelegateConstructor(TypeReference type)
    {
        var constructor = new MethodReference(".ctor", module.TypeSystem.Void, type) { HasThis = true };
        constructor.Parameters.Add(new ParameterDefinition(module.TypeSystem.Object));
        constructor.Parameters.Add(new ParameterDefinition(module.TypeSystem.IntPtr));
        return constructor;
    }
}
