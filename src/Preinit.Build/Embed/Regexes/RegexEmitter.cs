using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Writes the code that puts what a regular expression lacks on the stack: what runs it, and its table of names.</summary>
sealed class RegexEmitter(ILProcessor il, ReferenceImporter references)
{
    readonly ModuleDefinition module = il.Body.Method.Module;

    /// <summary>The interpreter among the roots, or what constructs the expression later. For those with code see <see cref="RegexRuns"/>.</summary>
    public void EmitFactory(LinkSpec.RegexFactory regex)
    {
        if (regex.Fallback >= 0)
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Ldc_I4, regex.Fallback);
            il.Emit(OpCodes.Ldelem_Ref);
            return;
        }
        il.Emit(OpCodes.Ldstr, regex.Pattern);
        il.Emit(OpCodes.Ldc_I4, regex.Options);
        il.Emit(OpCodes.Ldc_I8, regex.Timeout);
        il.Emit(OpCodes.Newobj, LateFactoryType.ConstructorIn(module, references, regex.Regex));
    }

    /// <summary><c>new Hashtable { { name, number }, … }</c></summary>
    public void EmitNames(LinkSpec.NameTable table)
    {
        var methods = references.Type(table.Type).Resolve().Methods;
        var add = module.ImportReference(methods.Single(m => m.Name == "Add"));
        il.Emit(OpCodes.Newobj, module.ImportReference(methods.Single(m => m.IsConstructor && !m.IsStatic && m.Parameters.Count == 0)));
        for (var i = 0; i < table.Names.Length; i++)
        {
            il.Emit(OpCodes.Dup);
            il.Emit(OpCodes.Ldstr, table.Names[i]);
            il.Emit(OpCodes.Ldc_I4, table.Numbers[i]);
            il.Emit(OpCodes.Box, module.TypeSystem.Int32);
            il.Emit(OpCodes.Callvirt, add);
        }
    }
}
