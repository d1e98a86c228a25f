namespace Preinit.Inspect;

/// <summary>A way from a root to an object.</summary>
/// <param name="Root">Where it begins.</param>
/// <param name="Steps">The objects on the way, the last of them the one in question, each with the field of the one before.</param>
public sealed record RootPath(RootModel Root, IReadOnlyList<(string Label, int Object)> Steps)
{
    /// <summary><c>App.Cache.Clients[3].value.Handle</c></summary>
    public override string ToString() => Root.Name + string.Concat(Steps.Select(s => s.Label.Length == 0 || s.Label[0] == '[' ? s.Label : $".{s.Label}"));
}
