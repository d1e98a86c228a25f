using System.Collections;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>Which local variables carry a value from the code before an instruction to that from it on.</summary>
sealed class VariableFlow
{
    readonly ControlFlow flow;
    readonly BitArray[] live, used, assigned;
    readonly int[] firsts;

    public VariableFlow(MethodBody body, ControlFlow flow, StackFlow stack)
    {
        this.flow = flow;
        var count = body.Variables.Count;
        live = Sets();
        used = Sets();
        assigned = Sets();
        firsts = Enumerable.Repeat(int.MaxValue, count).ToArray();
        for (var i = 0; i < flow.Instructions.Count; i++)
            Collect(i, stack);
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = flow.Instructions.Count - 1; i >= 0; i--)
                changed |= Update(i);
        }

        BitArray[] Sets() => [.. flow.Instructions.Select(_ => new BitArray(count))];
    }

    /// <summary>Compilers use a variable again for something else; what it held before then does not count.</summary>
    public bool CarriesAt(int index)
    {
        for (var v = 0; v < firsts.Length; v++)
        {
            if (live[index][v] && firsts[v] < index)
                return true;
        }
        return false;
    }

    void Collect(int index, StackFlow stack)
    {
        var instruction = flow.Instructions[index];
        if (LocalVariables.IndexOf(instruction) is not { } variable)
            return;
        firsts[variable] = Math.Min(firsts[variable], index);
        if (LocalVariables.IsStore(instruction))
        {
            assigned[index][variable] = true;
            return;
        }
        var uses = LocalVariables.IsAddress(instruction) ? stack.UsesOf(index) : null;
        foreach (var (user, _) in uses?.Where(u => u.Value == AddressUse.Assigns) ?? [])
            assigned[user][variable] = true;
        used[index][variable] = uses == null || uses.Values.Any(u => u != AddressUse.Assigns) && !IsAssignedFirst(uses);
    }

    /// <summary>An address is loaded once, for the constructor of what it is the address of, say, and for what is done with that then.</summary>
    static bool IsAssignedFirst(IReadOnlyDictionary<int, AddressUse> uses) => uses.MinBy(u => u.Key).Value == AddressUse.Assigns;

    bool Update(int index)
    {
        var now = new BitArray(firsts.Length);
        foreach (var next in flow.NextOrThrown(index))
            now.Or(live[next]);
        now.And(((BitArray)assigned[index].Clone()).Not()).Or(used[index]);
        var changed = ((BitArray)now.Clone()).Xor(live[index]).HasAnySet();
        live[index] = now;
        return changed;
    }
}
