namespace Preinit.Restore;

/// <summary>That which Preinit wrote into the assembly.</summary>
sealed unsafe class EmbeddedRebuildCode(delegate*<int, object?, object?[], object?> rebuild) : RebuildCode
{
    readonly delegate*<int, object?, object?[], object?> rebuild = rebuild;

    public override object? Run(int kind, object? target, object?[] parts) => rebuild(kind, target, parts);
}
