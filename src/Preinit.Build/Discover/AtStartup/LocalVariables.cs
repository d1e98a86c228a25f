using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>The instructions that name local variables, of which some do so by their code alone.</summary>
static class LocalVariables
{
    /// <returns>The variable's index, or <see langword="null"/> if an instruction names none.</returns>
    public static int? IndexOf(Instruction instruction) => instruction.OpCode.Code switch
    {
        >= Code.Ldloc_0 and <= Code.Ldloc_3 => instruction.OpCode.Code - Code.Ldloc_0,
        >= Code.Stloc_0 and <= Code.Stloc_3 => instruction.OpCode.Code - Code.Stloc_0,
        _ => (instruction.Operand as VariableDefinition)?.Index,
    };

    /// <summary>What names the variable by an operand.</summary>
    public static OpCode LongForm(Instruction instruction) =>
        IsStore(instruction) ? OpCodes.Stloc : IsAddress(instruction) ? OpCodes.Ldloca : OpCodes.Ldloc;

    public static bool IsStore(Instruction instruction) => instruction.OpCode.Code is >= Code.Stloc_0 and <= Code.Stloc_3 or Code.Stloc_S or Code.Stloc;

    public static bool IsAddress(Instruction instruction) => instruction.OpCode.Code is Code.Ldloca_S or Code.Ldloca;
}
