namespace Preinit.Benchmarks.Works;

/// <summary>One way to do a work: an app and the arguments it is started with.</summary>
/// <param name="Group">Variants of a group print the same and are compared with the one that has Preinit.</param>
sealed record WorkVariant(string Title, WorkApp App, string Group, params IReadOnlyList<string> Arguments)
{
    /// <summary>The variant that the others of its group are compared with.</summary>
    public bool IsReference => App.Preinit;
}
