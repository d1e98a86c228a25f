namespace Preinit.Capture;

/// <summary>An object of the graph that is built anew at start-up, or one that is not in the image and is made there.</summary>
/// <param name="Object">The object in memory.</param>
/// <param name="Call">Does it.</param>
/// <param name="Target">The index of an object of the image in the array of roots, else 0.</param>
/// <param name="Parts">The index there of an array of what it is built from.</param>
/// <param name="Needed">What the code that builds it may use: it has to be built before.</param>
readonly record struct Rebuild(object Object, HelperCall Call, int Target, int Parts, IReadOnlyList<object> Needed)
{
    /// <summary>The number of an object that is made, from 1.</summary>
    public int Surrogate { get; init; }

    /// <summary>Its entries, if they lie in the image as they are.</summary>
    public TableEntries? Entries { get; init; }

    /// <summary>Whether code of the app may run meanwhile.</summary>
    public bool RunsCodeOfApp { get; init; }
}
