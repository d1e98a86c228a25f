namespace Preinit.HeapImages;

/// <summary>A part of a heap that is proven by itself: objects one after the other, from where one is claimed to start to where the next part does. Together the parts prove that the claims are right.</summary>
sealed class HeapRange
{
    public required long Start { get; init; }

    /// <summary>Where the last object has to end.</summary>
    public required long End { get; init; }

    public required bool IsLast { get; init; }

    /// <summary>The references to objects outside that are to be met in it.</summary>
    public required SlotRange Outside { get; init; }

    /// <summary>The references to large arrays.</summary>
    public required SlotRange Large { get; init; }

    /// <summary>How many objects were met.</summary>
    public long Objects { get; set; }

    /// <summary>Whether one of them has references.</summary>
    public bool HasOthers { get; set; }

    /// <summary>The first object without references behind those that have some; 0 if there is none.</summary>
    public long FirstLeaf { get; set; }
}
