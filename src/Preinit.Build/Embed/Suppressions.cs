using Mono.Cecil;

namespace Preinit.Build;

/// <summary>
/// Keeps trimmers from warning about code that Preinit wrote: objects are created there without their constructors, so what a constructor
/// may need is of no matter.
/// </summary>
static class Suppressions
{
    public static void AddTo(MethodDefinition method, string category, params ReadOnlySpan<string> codes)
    {
        var module = method.Module;
        var attribute = new CoreMethods(module).Type("UnconditionalSuppressMessageAttribute", "System.Diagnostics.CodeAnalysis");
        var constructor = new MethodReference(".ctor", module.TypeSystem.Void, attribute) { HasThis = true };
        constructor.Parameters.Add(new ParameterDefinition(module.TypeSystem.String));
        constructor.Parameters.Add(new ParameterDefinition(module.TypeSystem.String));
        foreach (var code in codes)
        {
            var suppression = new CustomAttribute(constructor);
            suppression.ConstructorArguments.Add(new(module.TypeSystem.String, category));
            suppression.ConstructorArguments.Add(new(module.TypeSystem.String, code));
            method.CustomAttributes.Add(suppression);
        }
    }
}
