using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>Where the instructions of a static constructor lead. They are known by their indexes; one past the last stands for its end.</summary>
sealed class ControlFlow
{
    readonly MethodBody body;
    readonly Dictionary<Instruction, int> indexes;
    readonly int[][] targets;

    public ControlFlow(MethodBody body)
    {
        this.body = body;
        Instructions = [.. body.Instructions];
        indexes = Enumerable.Range(0, Instructions.Count).ToDictionary(i => Instructions[i]);
        targets = [.. Instructions.Select(Targets)];
    }

    public IReadOnlyList<Instruction> Instructions { get; }

    public int IndexOf(Instruction instruction) => indexes[instruction];

    /// <summary>The first instructions of exception handlers and filters.</summary>
    public IEnumerable<(int Index, bool HasException)> HandlerStarts => body.ExceptionHandlers.SelectMany(h => h.FilterStart == null
        ? [(indexes[h.HandlerStart], h.HandlerType == ExceptionHandlerType.Catch)]
        : new[] { (indexes[h.FilterStart], true), (indexes[h.HandlerStart], true) });

    /// <summary>The instructions that may come next, without exceptions.</summary>
    public IEnumerable<int> Next(int index) => Instructions[index].OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw
        ? targets[index].Where(t => t < Instructions.Count)
        : targets[index].Append(index + 1);

    /// <summary>The same with exceptions.</summary>
    public IEnumerable<int> NextOrThrown(int index) => Next(index).Concat(body.ExceptionHandlers
        .Where(h => indexes[h.TryStart] <= index && index < IndexOfEnd(h.TryEnd))
        .SelectMany(h => h.FilterStart == null ? [indexes[h.HandlerStart]] : new[] { indexes[h.FilterStart], indexes[h.HandlerStart] }));

    /// <summary>Before which instructions control can only come from the one before: nothing jumps over the place, and no handler spans it.</summary>
    public bool[] Cuts()
    {
        var crossings = new int[Instructions.Count + 2];
        for (var i = 0; i < Instructions.Count; i++)
        {
            foreach (var target in targets[i])
                Cross(Math.Min(i, target), Math.Max(i, target - 1));
            if (Instructions[i].OpCode.Code == Code.Throw)
                Cross(i, i + 1); // what comes next is only reached if this is not
        }
        foreach (var handler in body.ExceptionHandlers)
            Cross(indexes[handler.TryStart], IndexOfEnd(handler.HandlerEnd) - 1);

        var cuts = new bool[Instructions.Count];
        var open = 0;
        for (var i = 0; i < cuts.Length; i++)
            cuts[i] = (open += crossings[i]) == 0;
        return cuts;

        void Cross(int first, int last)
        {
            crossings[first + 1]++;
            crossings[last + 1]--;
        }
    }

    int IndexOfEnd(Instruction? end) => end == null ? Instructions.Count : indexes[end];

    /// <summary>A return before the end leaves out what follows, like a jump there.</summary>
    int[] Targets(Instruction instruction, int index) => instruction.Operand switch
    {
        Instruction target => [indexes[target]],
        Instruction[] several => [.. several.Select(t => indexes[t])],
        _ when instruction.OpCode.Code == Code.Ret && index < Instructions.Count - 1 => [Last()],
        _ => [],
    };

    int Last() => Instructions[^1].OpCode.Code == Code.Ret ? Instructions.Count - 1 : Instructions.Count;
}
