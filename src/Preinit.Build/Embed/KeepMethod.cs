using System.Diagnostics.CodeAnalysis;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary><c>static void Keep([DynamicallyAccessedMembers(…)] Type type)</c>, which does nothing: trimmers keep these members of what it is given.</summary>
static class KeepMethod
{
    public static MethodDefinition AddTo(TypeDefinition holder, int members)
    {
        var module = holder.Module;
        var core = new CoreMethods(module);
        var method = Methods.AddStatic(holder, $"Keep{(DynamicallyAccessedMemberTypes)members:X}", module.TypeSystem.Void);
        var parameter = new ParameterDefinition("type", ParameterAttributes.None, core.Type("Type"));
        parameter.CustomAttributes.Add(Annotation(core, module, members));
        method.Parameters.Add(parameter);
        method.Body.GetILProcessor().Emit(OpCodes.Ret);
        return method;
    }

    static CustomAttribute Annotation(CoreMethods core, ModuleDefinition module, int members)
    {
        const string Namespace = "System.Diagnostics.CodeAnalysis";
        var kinds = core.Type(nameof(DynamicallyAccessedMemberTypes), Namespace, isValueType: true);
        var constructor = new MethodReference(".ctor", module.TypeSystem.Void, core.Type(nameof(DynamicallyAccessedMembersAttribute), Namespace)) { HasThis = true };
        constructor.Parameters.Add(new ParameterDefinition(kinds));
        var annotation = new CustomAttribute(constructor);
        annotation.ConstructorArguments.Add(new(kinds, members));
        return annotation;
    }
}
