using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>Tells the capture of the fields that get their values at start-up.</summary>
static class StartupFieldFinder
{
    /// <summary>In the order of the metadata.</summary>
    public static IEnumerable<StartupField> In(TypeDefinition type)
    {
        var code = Separation.Of(type);
        foreach (var field in code.Failure == null ? StartupFields.Of(type) : [])
        {
            var units = code.Units.Where(u => u.Changes.Any(c => Separation.Names(c, field))).ToList();
            var isMade = units.SelectMany(u => u.Changes).Where(c => Separation.Names(c, field)).All(c => c.IsMade);
            yield return new(type.Module.Assembly.Name.Name, MarkedAssembly.ReflectionName(type), field.Name, isMade,
                [.. Used(units.SelectMany(u => u.Instructions)).Where(f => f != field).Select(f => (MarkedAssembly.ReflectionName(f.DeclaringType), f.Name))]);
        }
    }

    /// <summary>Static fields of the module that code names, or methods of the module that it calls, or makes delegates of.</summary>
    static HashSet<FieldDefinition> Used(IEnumerable<Instruction> code)
    {
        var fields = new HashSet<FieldDefinition>();
        var seen = new HashSet<MethodDefinition>();
        var pending = new Stack<IEnumerable<Instruction>>([code]);
        while (pending.TryPop(out var instructions))
        {
            foreach (var instruction in instructions)
            {
                if (instruction.Operand is FieldReference named && Own(named.DeclaringType) is { } holder)
                    fields.UnionWith(holder.Fields.Where(f => f.IsStatic && f.Name == named.Name));
                if (instruction.Operand is MethodReference called && Own(called.DeclaringType) != null && called.Resolve() is { HasBody: true } method && seen.Add(method))
                    pending.Push(method.Body.Instructions);
            }
        }
        return fields;
    }

    static TypeDefinition? Own(TypeReference type) => type.GetElementType() as TypeDefinition;
}
