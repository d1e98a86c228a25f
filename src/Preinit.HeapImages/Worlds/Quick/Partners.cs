namespace Preinit.HeapImages;

/// <summary>The numbers of the objects that stand for those of a base, by the places of these.</summary>
sealed class Partners
{
    readonly int[]? all;
    readonly Dictionary<int, int> few = [];

    /// <param name="length">Bytes of the heap.</param>
    /// <param name="areFew">Whether next to none of its objects will have one.</param>
    public Partners(long length, bool areFew)
    {
        if (areFew)
            return;
        all = LargePages.Array<int>((int)(length / 8));
        Array.Clear(all);
    }

    public bool AreFew => all == null;

    /// <summary>The number, from 1; 0 if there is none.</summary>
    public int this[long offset]
    {
        get => all != null ? all[offset / 8] : few.GetValueOrDefault((int)(offset / 8));
        set
        {
            if (all != null)
                all[offset / 8] = value;
            else
                few[(int)(offset / 8)] = value;
        }
    }
}
