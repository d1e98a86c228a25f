using System.Collections;

namespace Preinit.Capture;

/// <summary>Hash tables under Native AOT, where no generic code can be made that knows their keys and values: those whose entries can be seen as they lie.</summary>
static class NativeTables
{
    /// <param name="tableClass">The class that makes it a hash table.</param>
    /// <param name="isImpossible">Whether it would have to be built anew by code that is not there.</param>
    /// <returns>How the table comes back; <see langword="null"/> if it can stay as it is, since it is empty.</returns>
    public static TablePlan? PlanFor(object table, Type tableClass, out bool isImpossible)
    {
        var (plan, isEmpty) = tableClass switch
        {
            _ when tableClass == typeof(Hashtable) => (new HashtableContent((Hashtable)table).Plan(), false),
            _ when IsChained(tableClass) => Chained(table, tableClass),
            { IsGenericType: true } when tableClass.GetGenericTypeDefinition().FullName == "System.Collections.Concurrent.ConcurrentDictionary`2" => Nodes(table, tableClass),
            _ => default,
        };
        isImpossible = plan == null && !isEmpty;
        return plan;
    }

    /// <summary>Whether tables of this framework are chained as <see cref="ChainedTable"/> knows.</summary>
    static readonly bool isChainedAsKnown = ChainedTable.TryOpen(new Dictionary<string, object?>(StringComparer.Ordinal) { ["one"] = null, ["two"] = null }, typeof(Dictionary<string, object?>)) != null;

    /// <summary>Takes a table out of its chains that was saved by another build.</summary>
    /// <returns>What gives it the hash codes of this process, with what that needs; <see langword="null"/> if nothing does. Of an empty one, an empty list.</returns>
    public static (HelperCall Call, object?[] Parts)[]? TryUnlink(object table)
    {
        if (!isChainedAsKnown || TableContents.TableClass(table.GetType()) is not { } tableClass || !IsChained(tableClass))
            return null;
        if (ChainedTable.TryUnlink(table, tableClass) is { } places)
            return [(new(RebuildSpec.Rehashing, "Chained", KeyOf(tableClass)), [places])];
        return IsEmpty(table, tableClass) ? [] : null;
    }

    static bool IsChained(Type tableClass) =>
        tableClass.IsGenericType && tableClass.GetGenericTypeDefinition().FullName is "System.Collections.Generic.Dictionary`2" or "System.Collections.Generic.HashSet`1";

    static bool IsEmpty(object table, Type tableClass) =>
        tableClass.GetField("_count", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)?.GetValue(table) is 0;

    /// <summary>An empty one has no arrays yet.</summary>
    static (TablePlan?, bool) Chained(object table, Type tableClass) => ChainedTable.TryOpen(table, tableClass) is { } chained
        ? (TablePlan.Unlinked("Chained", KeyOf(tableClass), chained.ToUnlinked(), chained.Entries, new SurrogatePart("Places", chained.Places)), false)
        : (null, IsEmpty(table, tableClass));

    static (TablePlan?, bool) Nodes(object table, Type tableClass) => NodeTable.TryOpen(table, tableClass) switch
    {
        null => (null, false),
        { Nodes.Length: 0 } => (null, true),
        var opened => (TablePlan.Unlinked("Nodes", KeyOf(tableClass), opened.ToUnlinked(), opened.Entries, new("Places", opened.Places), new("Nodes", opened.Nodes)), false),
    };

    static Type KeyOf(Type tableClass) => tableClass.GetGenericArguments()[0];
}
