namespace Preinit.Capture;

/// <summary>How a hash table comes back at start-up.</summary>
/// <param name="Kept">What the image has instead of it, of the same type.</param>
/// <param name="Call">Completes that.</param>
/// <param name="Parts">What else is needed for it.</param>
/// <param name="Needed">What the code that completes it may use.</param>
sealed record TablePlan(object Kept, HelperCall Call, IReadOnlyList<SurrogatePart> Parts, IReadOnlyList<object> Needed)
{
    /// <summary>Its entries, if they lie in the image as they are: of them only the keys are used.</summary>
    public TableEntries? Entries { get; init; }

    /// <summary>For a table whose entries lie in the image.</summary>
    public static TablePlan Unlinked(string helper, Type key, object kept, TableEntries entries, params SurrogatePart[] parts) =>
        new(kept, new(RebuildSpec.Rehashing, helper, key), parts, []) { Entries = entries };
}
