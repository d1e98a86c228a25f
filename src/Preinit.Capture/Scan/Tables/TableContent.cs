namespace Preinit.Capture;

/// <summary>What is in a hash table, and how one like it is built from that at start-up: by a helper of the library that the app ships with.</summary>
abstract class TableContent
{
    /// <summary>A class in the namespace <c>Preinit.CompilerServices</c>.</summary>
    public virtual string HelperClass => "Rebuilding";

    /// <summary>A method of it.</summary>
    public abstract string Helper { get; }

    /// <summary>Its type arguments.</summary>
    public abstract Type[] TypeArguments { get; }

    /// <summary>In the order in which they are to be put into the table.</summary>
    public abstract Array Keys { get; }

    /// <summary>In the same order; <see langword="null"/> for a set.</summary>
    public virtual Array? Values => null;

    /// <summary>What else the helper needs.</summary>
    public virtual object? Extra => null;

    /// <summary>Whether its entries lie in memory in the order in which they came, whatever the hash codes.</summary>
    public virtual bool IsStoredInOrder => false;

    /// <summary>The keys' hash codes in this process, by the table's own comparer, in any order.</summary>
    public abstract IEnumerable<(object? Key, int Hash)> HashCodes();

    /// <summary>
    /// What the image has instead: an object of the same type with the same comparer, without content. The table in memory stays as it is.
    /// </summary>
    public abstract object Empty();

    /// <summary>
    /// With entries that lie in the image and only lack what depends on the process; <see langword="null"/> for a kind of table, or a framework, where that cannot be had.
    /// </summary>
    protected virtual TablePlan? TryUnlink() => null;

    protected TablePlan Unlinked(string helper, object kept, TableEntries entries, params SurrogatePart[] parts) => TablePlan.Unlinked(helper, TypeArguments[0], kept, entries, parts);

    /// <summary>How the table comes back.</summary>
    public TablePlan Plan()
    {
        if (TryUnlink() is { } unlinked)
            return unlinked;
        var keys = Keys;
        return new(Empty(), new(HelperClass, Helper, TypeArguments), [new("Keys", keys), new("Values", Values), new("Comparer", Extra)], Extra is { } extra ? [keys, extra] : [keys]);
    }
}
