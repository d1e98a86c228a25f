namespace Preinit.HeapImages;

/// <summary>The words of a heap that were written to, and what they were before.</summary>
sealed class EditedWords
{
    int[] places = [];
    ulong[] earlier = [];

    public int Count { get; private set; }

    /// <summary>The words, counted from the first one of the heap; ascending once they are sorted.</summary>
    public ReadOnlySpan<int> Places => places.AsSpan(0, Count);

    /// <summary>What each was.</summary>
    public ReadOnlySpan<ulong> Earlier => earlier.AsSpan(0, Count);

    /// <summary>Each word is added once.</summary>
    public void Add(int place, ulong word)
    {
        if (Count == places.Length)
        {
            Array.Resize(ref places, Math.Max(1024, 2 * Count));
            Array.Resize(ref earlier, places.Length);
        }
        places[Count] = place;
        earlier[Count++] = word;
    }

    /// <summary>A part of the heap as it was.</summary>
    /// <param name="now">Its first words as they are.</param>
    public ulong[] Undone(ReadOnlySpan<ulong> now)
    {
        var then = now.ToArray();
        for (var i = 0; i < Count; i++)
        {
            if (places[i] < then.Length)
                then[places[i]] = earlier[i];
        }
        return then;
    }

    public void Sort() => Array.Sort(places, earlier, 0, Count);
}
