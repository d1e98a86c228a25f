namespace Preinit.Inspect;

/// <summary>What became of a place.</summary>
public enum ChangeKind
{
    /// <summary>Something is there that was not.</summary>
    Added,

    /// <summary>What was there is gone.</summary>
    Removed,

    /// <summary>It holds something else.</summary>
    Changed,
}
