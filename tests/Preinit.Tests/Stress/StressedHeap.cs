namespace Preinit.Tests;

/// <summary>How the large heap of a stress test is laid down.</summary>
public enum StressedHeap
{
    OneArray,

    /// <summary>What has no references is in a frozen segment.</summary>
    Leafs,

    Lazy,
}
