using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>
/// Copies code of the original static constructor into the new one: the initialisers that run in every process. It stays what it was, in
/// the same class, so it may do all it did; the source positions go along.
/// </summary>
sealed class StartupCode(MethodDefinition original, ILProcessor il)
{
    readonly Dictionary<VariableDefinition, VariableDefinition> variables = [];

    public static void Emit(ILProcessor il, MethodDefinition? original, SeparatedCode code)
    {
        if (original == null || code.Units.Count == 0)
            return;
        var copier = new StartupCode(original, il);
        il.Body.InitLocals |= original.Body.InitLocals;
        foreach (var unit in code.Units)
            copier.Copy(unit);
    }

    void Copy(CodeUnit unit)
    {
        var copies = unit.Instructions.ToDictionary(i => i, _ => Instruction.Create(OpCodes.Nop));
        var end = il.Create(OpCodes.Nop);
        foreach (var (instruction, copy) in copies)
        {
            (copy.OpCode, copy.Operand) = Translate(instruction, target => copies.GetValueOrDefault(target, end), end);
            il.Append(copy);
            if (original.DebugInformation.GetSequencePoint(instruction) is { } point)
                il.Body.Method.DebugInformation.SequencePoints.Add(Moved(point, copy));
        }
        il.Append(end);
        foreach (var handler in original.Body.ExceptionHandlers.Where(h => copies.ContainsKey(h.TryStart)))
            il.Body.ExceptionHandlers.Add(Copy(handler, at => at == null ? null : copies.GetValueOrDefault(at, end)));
    }

    /// <summary>Branches get their long forms, since what lies between may be longer now; those out of the code lead behind it.</summary>
    (OpCode, object?) Translate(Instruction instruction, Func<Instruction, Instruction> targetOf, Instruction end)
    {
        if (LocalVariables.IndexOf(instruction) is { } index)
            return (LocalVariables.LongForm(instruction), VariableFor(original.Body.Variables[index]));
        return instruction.Operand switch
        {
            Instruction target => (Branches.LongForm(instruction.OpCode), targetOf(target)),
            Instruction[] targets => (instruction.OpCode, targets.Select(targetOf).ToArray()),
            _ when instruction.OpCode.Code == Code.Ret => (OpCodes.Br, end),
            var operand => (instruction.OpCode, operand),
        };
    }

    VariableDefinition VariableFor(VariableDefinition variable)
    {
        if (!variables.TryGetValue(variable, out var copy))
            il.Body.Variables.Add(variables[variable] = copy = new VariableDefinition(variable.VariableType));
        return copy;
    }

    static ExceptionHandler Copy(ExceptionHandler handler, Func<Instruction?, Instruction?> copyOf) => new(handler.HandlerType)
    {
        CatchType = handler.CatchType,
        TryStart = copyOf(handler.TryStart),
        TryEnd = copyOf(handler.TryEnd),
        FilterStart = copyOf(handler.FilterStart),
        HandlerStart = copyOf(handler.HandlerStart),
        HandlerEnd = copyOf(handler.HandlerEnd),
    };

    static SequencePoint Moved(SequencePoint point, Instruction instruction) => new(instruction, point.Document)
    {
        StartLine = point.StartLine,
        StartColumn = point.StartColumn,
        EndLine = point.EndLine,
        EndColumn = point.EndColumn,
    };
}
