using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>Copies the code of methods.</summary>
sealed class BodyCloner(ClonedReferences references)
{
    public void Copy(MethodDefinition from, MethodDefinition to)
    {
        var body = to.Body;
        body.InitLocals = from.Body.InitLocals;
        body.MaxStackSize = from.Body.MaxStackSize;
        foreach (var variable in from.Body.Variables)
            body.Variables.Add(new VariableDefinition(references.Type(variable.VariableType)));

        var copies = new Dictionary<Instruction, Instruction>();
        foreach (var instruction in from.Body.Instructions)
        {
            var copy = Instruction.Create(OpCodes.Nop);
            copy.OpCode = instruction.OpCode;
            copies.Add(instruction, copy);
            body.Instructions.Add(copy);
        }
        foreach (var (instruction, copy) in copies)
            copy.Operand = Operand(instruction.Operand, from, to, copies);
        foreach (var handler in from.Body.ExceptionHandlers)
            body.ExceptionHandlers.Add(Copy(handler, copies));
    }

    object? Operand(object? operand, MethodDefinition from, MethodDefinition to, Dictionary<Instruction, Instruction> copies) => operand switch
    {
        Instruction target => copies[target],
        Instruction[] targets => targets.Select(t => copies[t]).ToArray(),
        VariableDefinition variable => to.Body.Variables[variable.Index],
        ParameterDefinition parameter => parameter == from.Body.ThisParameter ? to.Body.ThisParameter : to.Parameters[parameter.Index],
        TypeReference type => references.Type(type),
        FieldReference field => references.Field(field),
        MethodReference method => references.Method(method),
        CallSite => throw new NotSupportedException($"a call through a pointer, in {from.FullName}, cannot be copied into the app"),
        _ => operand,
    };

    ExceptionHandler Copy(ExceptionHandler handler, Dictionary<Instruction, Instruction> copies) => new(handler.HandlerType)
    {
        CatchType = handler.CatchType == null ? null : references.Type(handler.CatchType),
        TryStart = copies[handler.TryStart],
        TryEnd = copies[handler.TryEnd],
        HandlerStart = copies[handler.HandlerStart],
        HandlerEnd = handler.HandlerEnd == null ? null : copies[handler.HandlerEnd],
        FilterStart = handler.FilterStart == null ? null : copies[handler.FilterStart],
    };
}
