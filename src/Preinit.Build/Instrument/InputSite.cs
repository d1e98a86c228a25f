namespace Preinit.Build;

/// <summary>A place in the app's code, or in that of its libraries, that may read an input.</summary>
/// <param name="Method">The method, as one writes it in a program.</param>
/// <param name="Position">Where symbols tell it.</param>
sealed record InputSite(WatchedMember Member, string Assembly, string Method, SourcePosition? Position)
{
    public string Place => Position is { } p ? $"{Path.GetFileName(p.File)}({p.Line}): {Method}" : Method;
}
