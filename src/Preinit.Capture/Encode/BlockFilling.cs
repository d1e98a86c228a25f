using Preinit.Image;

namespace Preinit.Capture;

/// <summary>
/// Keeps objects from lying across two blocks, for images whose blocks are laid down one by one, when they are touched: a system call that is given a part of an
/// object does not touch it as the program does, but whoever has the object has read its header, and with that its block. What is left at the end
/// of a block is filled with an array that nothing refers to, so that the heap can be walked. Objects that are too large for this may lie across blocks.
/// </summary>
sealed class BlockFilling(ObjectGraph graph)
{
    const int Smallest = 24; // an empty array

    readonly TypeLayout layout = new LayoutBuilder().Of(Array.Empty<byte>());

    /// <summary>How many bytes to leave before an object: 0, or enough for an array. It leaves none or enough for another one behind itself.</summary>
    /// <param name="start">Where it would be in the heap.</param>
    /// <param name="size">Its size.</param>
    public static long GapBefore(long start, long size)
    {
        var left = ImageFormat.BlockSize - (start - ImageFormat.RootsOffset) % ImageFormat.BlockSize;
        if (size <= ImageFormat.BlockSize - Smallest || size == ImageFormat.BlockSize)
            return IsRoom(left - size) ? 0 : left;
        var behind = ((left - size) % ImageFormat.BlockSize + ImageFormat.BlockSize) % ImageFormat.BlockSize;
        return IsRoom(behind) ? 0 : Smallest;
    }

    /// <returns>The index of a new object of the graph.</returns>
    public int Fill(long gap)
    {
        var filling = new byte[gap - Smallest];
        return graph.Add(filling, filling, layout, 0, graph.Origins[0]);
    }

    static bool IsRoom(long bytes) => bytes is 0 or >= Smallest;
}
