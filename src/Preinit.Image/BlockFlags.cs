namespace Preinit.Image;

/// <summary>What is known of a block of the heap.</summary>
[Flags]
enum BlockFlags : uint
{
    None = 0,

    /// <summary>It has maps of its own. Without, it lies within one large object as a whole and nothing is to be done.</summary>
    HasMaps = 1,

    /// <summary>Its last object has no references and goes on in the next block: the two belong together where blocks are laid down one by one.</summary>
    Continues = 2,
}
