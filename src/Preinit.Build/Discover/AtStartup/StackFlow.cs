using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>What is on the evaluation stack before each instruction of a static constructor, and what becomes of addresses.</summary>
sealed class StackFlow
{
    readonly ControlFlow flow;
    readonly StackValue[]?[] before;
    readonly Dictionary<int, Dictionary<int, AddressUse>> uses = [];
    readonly HashSet<int> merged = [];
    readonly Stack<int> pending = new();
    bool isUnknown;

    public StackFlow(ControlFlow flow)
    {
        this.flow = flow;
        before = new StackValue[]?[flow.Instructions.Count];
        Enter(0, []);
        foreach (var handler in flow.HandlerStarts)
            Enter(handler.Index, handler.HasException ? [new(-1)] : []);
        while (pending.TryPop(out var index))
            Step(index, before[index]!);
    }

    /// <summary>Whether the stack is empty before an instruction. Code that is never reached belongs to what comes before it.</summary>
    public bool IsEmptyAt(int index) => !isUnknown && before[index] is { Length: 0 };

    /// <summary>The instructions that take the address which an instruction loads, and what they do with it.</summary>
    /// <returns><see langword="null"/> if that is not known.</returns>
    public IReadOnlyDictionary<int, AddressUse>? UsesOf(int origin) => isUnknown || merged.Contains(origin) ? null : uses.GetValueOrDefault(origin) ?? [];

    /// <summary>What put the topmost value there that an instruction takes, if it is known.</summary>
    public Instruction? OriginOfTop(int index) => before[index] is [.., { Origin: >= 0 and var origin, IsPart: false }] ? flow.Instructions[origin] : null;

    void Step(int index, StackValue[] stack)
    {
        var instruction = flow.Instructions[index];
        var taken = StackEffect.Pops(instruction, stack.Length);
        var rest = stack.Length - taken;
        if (rest < 0)
        {
            isUnknown = true; // no compiler makes such code; it is taken as one piece
            return;
        }
        var after = stack[..rest].ToList();
        switch (instruction.OpCode.Code)
        {
            case Code.Dup:
                after.AddRange([stack[rest], stack[rest]]);
                break;
            case Code.Ldflda:
                after.Add(stack[rest] with { IsPart = true });
                break;
            default:
                for (var i = 0; i < taken; i++)
                    Use(stack[rest + i], index, i, instruction);
                after.AddRange(Enumerable.Repeat(new StackValue(index), StackEffect.Pushes(instruction)));
                break;
        }
        foreach (var next in flow.Next(index))
            Enter(next, [.. after]);
    }

    void Use(StackValue value, int index, int argument, Instruction instruction)
    {
        if (value.Origin < 0)
            return;
        if (!uses.TryGetValue(value.Origin, out var found))
            uses.Add(value.Origin, found = []);
        found[index] = AddressUses.Of(instruction, argument, value.IsPart);
    }

    /// <summary>Where branches meet with different values, these have no origin.</summary>
    void Enter(int index, StackValue[] stack)
    {
        if (before[index] is not { } known)
        {
            before[index] = stack;
            pending.Push(index);
            return;
        }
        StackValue[] joined = [.. known.Zip(stack, (k, s) => k == s ? k : new StackValue(-1))];
        if (joined.SequenceEqual(known))
            return;
        merged.UnionWith(known.Concat(stack).Select(v => v.Origin).Except(joined.Select(v => v.Origin)));
        before[index] = joined;
        pending.Push(index);
    }
}
