namespace Preinit.Restore;

/// <summary>The objects of an image, alive; not yet connected to objects outside it.</summary>
abstract class RestoredHeap(object?[] roots, LargeArrays large)
{
    public object?[] Roots { get; } = roots;

    /// <summary>How the objects are laid down, where the app asked for them to be when they are touched; else <see langword="null"/>.</summary>
    public string? Laziness { get; init; }

    /// <summary>The address where the heap lies with all its objects, which never move; 0 where they are anywhere.</summary>
    public virtual nint Start => 0;

    /// <summary>Where the objects with references lie, one behind the other as in the image, and those without; <see langword="null"/> where they are anywhere.</summary>
    public virtual HeapPlace? Place => null;

    /// <summary>Stores a reference to an outside object, which may move: through the write barrier.</summary>
    /// <param name="slot">The offset of the slot in the image's heap.</param>
    /// <param name="value">The outside object.</param>
    public abstract void Store(uint slot, object value);

    /// <summary>To be called while all objects are reachable from the roots.</summary>
    /// <param name="offset">Where the object starts in the image's heap.</param>
    public object ObjectAt(uint offset) => large.Contains(offset) ? large.At(offset) : CopiedObjectAt(offset);

    /// <summary>The same for an object that is no large array.</summary>
    protected abstract object CopiedObjectAt(uint offset);
}
