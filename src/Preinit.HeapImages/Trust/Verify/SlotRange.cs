namespace Preinit.HeapImages;

/// <summary>Records of a section from one number to another.</summary>
/// <param name="first">The first one.</param>
/// <param name="end">The one behind the last.</param>
sealed class SlotRange(uint first, uint end)
{
    public uint First => first;

    public uint End => end;
}
