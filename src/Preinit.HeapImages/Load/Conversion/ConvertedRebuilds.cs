using Preinit.Capture;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>
/// What is done to converted objects when they are connected: objects are made that belong to a process, all hash tables are built anew, whose hash codes may be others in another build,
/// and objects migrate.
/// </summary>
sealed unsafe class ConvertedRebuilds(ConvertedHeap heap, TypeResolver resolver)
{
    readonly LiveRebuilds code = new(heap.File, resolver);
    readonly HashSet<object> filled = new(ReferenceEqualityComparer.Instance);

    public void Run()
    {
        Make(SectionId.Surrogates);
        code.Rebuild(-1, null, heap.Roots);
        Make(SectionId.Rebuilds);
        RebuildTables();
        if (Migrate())
            RebuildTables();
        Complete();
    }

    void Make(SectionId section)
    {
        foreach (var record in Records(section))
        {
            if (record.Surrogate > 0)
                heap.StoreMade(record.Surrogate, code.Rebuild((int)record.Kind, null, Parts(record))!);
        }
    }

    /// <summary>In the order of the image, tables that others need first; then those of which the image had their hash codes.</summary>
    void RebuildTables()
    {
        var tables = new ConvertedTable(code, resolver);
        var done = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var record in Records(SectionId.Rebuilds))
        {
            if (record.Surrogate > 0 || heap.Roots[record.Target] is not { } target || !IsTable(target) || !done.Add(target))
                continue;
            if (filled.Add(target))
                tables.Fill(target, (int)record.Kind, Parts(record), heap.Manifest.Rebuilds[record.Kind]);
            else
                tables.Renew(target);
        }
        foreach (var (_, target, _) in heap.Objects())
        {
            if (IsTable(target) && done.Add(target))
                tables.Renew(target);
        }
    }

    static bool IsTable(object target) => TableContents.TableClass(target.GetType()) != null;

    bool Migrate()
    {
        var found = false;
        foreach (var (index, target, plan) in heap.Objects())
        {
            if (!plan.IsChanged || target is not IMigrated migrated)
                continue;
            migrated.Migrate(heap.EarlierFieldsOf(index));
            found = true;
        }
        return found;
    }

    /// <summary>Weak references and finalisers come last.</summary>
    void Complete()
    {
        foreach (var record in Records(SectionId.Rebuilds))
        {
            if (record.Surrogate == 0 && heap.Roots[record.Target] is { } target && !IsTable(target))
                code.Rebuild((int)record.Kind, target, Parts(record));
        }
    }

    object?[] Parts(RebuildRecord record) => (object?[])heap.Roots[record.Parts]!;

    IEnumerable<RebuildRecord> Records(SectionId section)
    {
        for (var i = 0; i < Count(section); i++)
        {
            if (At(section, i) is var record && heap.Reachable.IsNeeded(record))
                yield return record;
        }
    }

    int Count(SectionId section) => (int)(heap.Reader.Length(section) / (uint)sizeof(RebuildRecord));

    RebuildRecord At(SectionId section, int index) => ((RebuildRecord*)heap.Reader.Records(section))[index];
}
