using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>How many values an instruction takes from the evaluation stack and leaves there.</summary>
static class StackEffect
{
    /// <param name="instruction">Of a method without a result.</param>
    /// <param name="depth">Of the stack before it.</param>
    public static int Pops(Instruction instruction, int depth) => instruction.OpCode.StackBehaviourPop switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8
            or StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref => 3,
        StackBehaviour.PopAll => depth,
        StackBehaviour.Varpop => instruction.Operand is IMethodSignature called ? Arguments(instruction, called) : 0, // else it returns
        _ => 2,
    };

    public static int Pushes(Instruction instruction) => instruction.OpCode.StackBehaviourPush switch
    {
        StackBehaviour.Push0 => 0,
        StackBehaviour.Push1_push1 => 2,
        StackBehaviour.Varpush => instruction.Operand is IMethodSignature called && IsVoid(called.ReturnType) ? 0 : 1,
        _ => 1,
    };

    /// <summary>With the object, and with the pointer that a call through one takes.</summary>
    static int Arguments(Instruction call, IMethodSignature called) =>
        called.Parameters.Count + (HasObject(call, called) ? 1 : 0) + (call.OpCode.Code == Code.Calli ? 1 : 0);

    /// <summary>Whether the first argument is the object.</summary>
    public static bool HasObject(Instruction call, IMethodSignature called) => called is { HasThis: true, ExplicitThis: false } && call.OpCode.Code != Code.Newobj;

    /// <summary>A setter that only initialisers may call has a modifier around its result.</summary>
    static bool IsVoid(TypeReference type) => type is IModifierType modified ? IsVoid(modified.ElementType) : type.MetadataType == MetadataType.Void;
}
