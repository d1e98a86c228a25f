using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>
/// Instructions of a static constructor that need nothing of the rest but static fields: control comes in at the first and leaves behind the
/// last, the evaluation stack is empty at either, and no local variable carries a value in or out.
/// </summary>
/// <param name="Instructions">In their order.</param>
/// <param name="Statements">Where the parts begin that share no more than local variables, as indexes in <paramref name="Instructions"/>.</param>
/// <param name="Accesses">The static fields that are named.</param>
sealed record CodeUnit(IReadOnlyList<Instruction> Instructions, IReadOnlyList<int> Statements, IReadOnlyList<StaticAccess> Accesses)
{
    /// <summary>Of a whole static constructor, without the return at its end.</summary>
    public static IReadOnlyList<CodeUnit> Of(MethodBody body)
    {
        var flow = new ControlFlow(body);
        var stack = new StackFlow(flow);
        var variables = new VariableFlow(body, flow, stack);
        var accesses = StaticAccesses.Of(flow, stack).ToList();
        var cuts = flow.Cuts();
        var count = flow.Instructions.Count - (flow.Instructions[^1].OpCode.Code == Code.Ret ? 1 : 0);
        var statements = Enumerable.Range(0, count).Where(i => i == 0 || cuts[i] && stack.IsEmptyAt(i) && !IsPrefix(flow.Instructions[i - 1])).ToList();
        int[] starts = [.. statements.Where(i => i == 0 || !variables.CarriesAt(i) && !FillsCache(flow.Instructions, i))];
        var statementsIn = statements.ToLookup(UnitOf);
        var accessesIn = accesses.ToLookup(a => UnitOf(a.Index));
        return [.. starts.Select((start, i) => new CodeUnit(
            [.. flow.Instructions.Skip(start).Take((i + 1 < starts.Length ? starts[i + 1] : count) - start)],
            [.. statementsIn[i].Select(s => s - start)],
            [.. accessesIn[i].Select(a => a with { Index = a.Index - start })]))];

        int UnitOf(int index) => Array.BinarySearch(starts, index) is >= 0 and var exact ? exact : ~Array.BinarySearch(starts, index) - 1;
    }

    /// <summary>Whether code ends with the filling of a cache that the next statement relies on, as it does for what is bound at run time.</summary>
    static bool FillsCache(IReadOnlyList<Instruction> instructions, int end)
    {
        while (instructions[end - 1].OpCode.Code is Code.Nop or Code.Br or Code.Br_S && end > 1)
            end--;
        return instructions[end - 1] is { OpCode.Code: Code.Stsfld, Operand: FieldReference field } && StaticAccesses.IsCompilersCache(field);
    }

    static bool IsPrefix(Instruction instruction) => instruction.OpCode.OpCodeType == OpCodeType.Prefix;

    /// <summary>The static fields that it may give values to, without the caches of delegates.</summary>
    public IEnumerable<StaticAccess> Changes => Accesses.Where(a => a.Changes && !StaticAccesses.IsCompilersCache(a.Field));
}
