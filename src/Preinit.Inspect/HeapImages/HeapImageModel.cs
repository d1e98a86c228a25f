namespace Preinit.Inspect;

/// <summary>What a heap image file says of itself.</summary>
/// <param name="Format">The version of its format.</param>
/// <param name="RootType">What was saved.</param>
/// <param name="Files">The file, and, if it is a change, what it is based on: the last one is an ordinary image.</param>
/// <param name="HasHooks">Whether static methods marked with <c>[AfterRestore]</c> run when it is loaded.</param>
public sealed record HeapImageModel(int Format, string RootType, IReadOnlyList<HeapImageFile> Files, bool HasHooks)
{
    /// <summary>The file that was given.</summary>
    public HeapImageFile File => Files[0];

    /// <summary>Whether it has only what another one has not.</summary>
    public bool IsChange => Files.Count > 1;
}
