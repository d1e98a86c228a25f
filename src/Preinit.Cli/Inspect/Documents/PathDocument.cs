using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary>A way from a root to an object.</summary>
/// <param name="Path">As one writes it.</param>
/// <param name="Root">Where it begins.</param>
/// <param name="Id">Of the object.</param>
/// <param name="Type">Of the object.</param>
/// <param name="Value">The object in a few words.</param>
sealed record PathDocument(string Path, string Root, int Id, string Type, string Value)
{
    public static PathDocument Of(AppModel app, RootPath path)
    {
        var number = path.Steps[^1].Object;
        return new(path.ToString(), path.Root.Name, number, app.TypeOf(number).Name, ObjectText.Of(app, number));
    }
}
