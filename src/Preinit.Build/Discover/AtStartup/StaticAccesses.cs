using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>The instructions of a static constructor that name static fields.</summary>
static class StaticAccesses
{
    public static IEnumerable<StaticAccess> Of(ControlFlow flow, StackFlow stack)
    {
        for (var i = 0; i < flow.Instructions.Count; i++)
        {
            if (flow.Instructions[i] is { OpCode.Code: Code.Ldsfld or Code.Stsfld or Code.Ldsflda } instruction)
                yield return new(i, (FieldReference)instruction.Operand, Changes(instruction, stack.UsesOf(i)), IsMade(instruction, stack.OriginOfTop(i)));
        }
    }

    static bool Changes(Instruction instruction, IReadOnlyDictionary<int, AddressUse>? uses) => instruction.OpCode.Code == Code.Stsfld
        || instruction.OpCode.Code == Code.Ldsflda && (uses == null || uses.Values.Any(u => u != AddressUse.Uses));

    static bool IsMade(Instruction instruction, Instruction? value) => instruction.OpCode.Code == Code.Stsfld && value?.OpCode.Code is Code.Newobj or Code.Newarr;

    /// <summary>Whether a field is a cache that a compiler added: of a delegate, in a class that it generated.</summary>
    public static bool IsCompilersCache(FieldReference field) =>
        field.DeclaringType.Name.StartsWith('<') || field.DeclaringType.Name.StartsWith("_Closure$", StringComparison.Ordinal);

    /// <summary>Whether a reference is to a field of a type itself, not of another instantiation of it.</summary>
    public static bool IsOf(TypeDefinition type, FieldReference field) => field.DeclaringType switch
    {
        GenericInstanceType instance => instance.ElementType == type
            && instance.GenericArguments.Select((a, i) => a is GenericParameter { Type: GenericParameterType.Type } p && p.Position == i).All(own => own),
        var declaring => declaring == type,
    };
}
