namespace Preinit.Capture;

/// <summary>The hash tables of a graph: those that are to be built anew at start-up, and those that may have to be.</summary>
/// <param name="isRebuilt">Tells by the path to a table whether it is to be built anew.</param>
/// <param name="rebuildsUnknown">Whether those are, too, whose hash codes are not known to be the same in every process.</param>
sealed class RebuiltTables(ObjectGraph graph, Func<string, bool> isRebuilt, bool rebuildsUnknown)
{
    readonly Dictionary<Type, Type?> tableClasses = [];
    readonly IdentityTable enumerated = new();

    /// <summary>How an object comes back if it is a table that is to be built anew, else <see langword="null"/>.</summary>
    /// <param name="isImpossible">Whether it is one, and nobody knows how.</param>
    public TablePlan? PlanFor(object target, ObjectOrigin origin, out bool isImpossible)
    {
        isImpossible = false;
        if (ClassOf(target) is not { } table || !(rebuildsUnknown ? !KnownHashCodes.Are(target, table) : isRebuilt(graph.PathOf(origin))))
            return null;
        if (NativeRuntime.IsHere)
            return NativeTables.PlanFor(target, table, out isImpossible);
        var plan = TableContents.Open(target)?.Plan();
        isImpossible = plan == null && rebuildsUnknown;
        return plan;
    }

    /// <summary>To be called for each reference: an enumerator half way through a table would lose its place.</summary>
    public void Referenced(object target, int holder)
    {
        if (ClassOf(target) is { } table && IsEnumerator(graph.Layouts[holder], table))
            enumerated.Add(target);
    }

    /// <summary>
    /// The tables that are in the graph as they are, each with its path and a digest of the hash codes in it, unless these are known to be the same in every process. The hash
    /// functions are called for that, which is code of the app; so this comes after everything else. What a table of strings tells of its comparer is not
    /// the one that it uses until there are many collisions.
    /// </summary>
    public IEnumerable<CapturedTable> Others()
    {
        var rebuilt = graph.Rebuilds.Select(r => graph.IndexOf(r.Object)).ToHashSet();
        for (var i = 1; i < graph.Objects.Count; i++)
        {
            var table = graph.Objects[i];
            if (ClassOf(table) is not { } tableClass || rebuilt.Contains(i) || enumerated.Contains(table) || KnownHashCodes.Are(table, tableClass)
                || TableContents.Open(table) is not { } content)
                continue;
            if (TryDigest(content) is { } digest)
                yield return new(graph.PathOf(graph.Origins[i]), digest);
        }
    }

    ulong? TryDigest(TableContent content)
    {
        try
        {
            return content.HashCodes().Aggregate(0ul, (sum, entry) => sum + Mix(content.IsStoredInOrder ? Constant(entry.Key, entry.Hash) : entry.Hash));
        }
        catch (Exception) // from the app's hash functions: what cannot be hashed cannot be built anew
        {
            return null;
        }
    }

    /// <summary>The identity hash code of an object of the image goes along with it, so it is no reason to build a table anew in which it is all that differs.</summary>
    int Constant(object? key, int hash) =>
        key != null && graph.IndexOf(key) is > 0 and var index && graph.Headers[index] == Image.ObjectHeader.WithHash(hash) ? 0 : hash;

    static ulong Mix(int hash) => (uint)hash * 0x9E3779B97F4A7C15 ^ System.Numerics.BitOperations.RotateLeft((uint)hash * 0xC2B2AE3D27D4EB4F, 31);

    Type? ClassOf(object target)
    {
        var type = target.GetType();
        if (!tableClasses.TryGetValue(type, out var table))
            tableClasses[type] = table = TableContents.TableClass(type);
        return table;
    }

    /// <summary>Or has one in it, as the state machine of an iterator does.</summary>
    static bool IsEnumerator(TypeLayout holder, Type table) => holder.Structs.Append(holder.Type).Any(t => t.Name.Contains("Enumerator") && IsNested(t, table));

    static bool IsNested(Type type, Type table)
    {
        for (var outer = type.DeclaringType; outer != null; outer = outer.DeclaringType)
        {
            if (outer == (table.IsGenericType ? table.GetGenericTypeDefinition() : table))
                return true;
        }
        return false;
    }
}
