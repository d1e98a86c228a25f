using System.Diagnostics.CodeAnalysis;

namespace Preinit.Capture;

/// <summary>Compares the framework's state before and after something. Runs no code of the app, which may have opinions about equality.</summary>
sealed class StateComparison : IEqualityComparer<StateEntry>
{
    static readonly StateComparison ByContent = new();

    /// <summary>What is new, and then what is gone without anything new in its place.</summary>
    public static List<StateEntry> Changes(IEnumerable<StateEntry> before, IEnumerable<StateEntry> after)
    {
        var known = before.CountBy(e => e, ByContent).ToDictionary(ByContent);
        var changes = new List<StateEntry>();
        foreach (var entry in after)
        {
            if (known.GetValueOrDefault(entry) is > 0 and var count)
                known[entry] = count - 1;
            else
                changes.Add(entry);
        }
        var names = changes.Select(c => c.Name).ToHashSet();
        changes.AddRange(known.Where(k => k.Value > 0 && !names.Contains(k.Key.Name)).Select(k => k.Key with { Detail = "it was there before", Replay = null }));
        return changes;
    }

    public bool Equals(StateEntry x, StateEntry y) => x.Name == y.Name && Same(x.Value, y.Value);

    public int GetHashCode([DisallowNull] StateEntry entry) => entry.Name.GetHashCode(StringComparison.Ordinal);

    static bool Same(object? x, object? y) => ReferenceEquals(x, y) || HasContent(x) && x!.Equals(y);

    static bool HasContent(object? value) => value is string or Delegate or Enum || value?.GetType().IsPrimitive == true;
}
