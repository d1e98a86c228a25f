using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>
/// Lets the assembly name private types and fields of others: the runtime honours an attribute of this name wherever it is defined. It reads all of them, each with
/// its parser of names, when the first private one is asked for; so there is one for each assembly.
/// </summary>
static class AccessChecks
{
    const string Namespace = "System.Runtime.CompilerServices";
    const string Name = "IgnoresAccessChecksToAttribute";

    public static void Ignore(ModuleDefinition module, IEnumerable<string> assemblies)
    {
        var constructor = (module.GetType(Namespace, Name) ?? Define(module)).Methods.Single(m => m.IsConstructor && m.Parameters.Count == 1);
        var ignored = module.Assembly.CustomAttributes.Where(a => a.Constructor == constructor).Select(a => (string)a.ConstructorArguments[0].Value);
        foreach (var assembly in assemblies.Except(ignored.ToArray()).Order(StringComparer.Ordinal))
        {
            var attribute = new CustomAttribute(constructor);
            attribute.ConstructorArguments.Add(new(module.TypeSystem.String, assembly));
            module.Assembly.CustomAttributes.Add(attribute);
        }
    }

    static TypeDefinition Define(ModuleDefinition module)
    {
        var attribute = new TypeReference("System", "Attribute", module, module.TypeSystem.CoreLibrary);
        var type = new TypeDefinition(Namespace, Name, TypeAttributes.NotPublic | TypeAttributes.Sealed, attribute);
        var constructor = new MethodDefinition(".ctor",
            MethodAttributes.Public | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName, module.TypeSystem.Void);
        constructor.Parameters.Add(new ParameterDefinition("assemblyName", ParameterAttributes.None, module.TypeSystem.String));
        var il = constructor.Body.GetILProcessor();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, new MethodReference(".ctor", module.TypeSystem.Void, attribute) { HasThis = true });
        il.Emit(OpCodes.Ret);
        type.Methods.Add(constructor);
        module.Types.Add(type);
        return type;
    }
}
