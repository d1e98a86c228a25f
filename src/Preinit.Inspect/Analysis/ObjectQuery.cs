using System.Globalization;
using System.Text.RegularExpressions;

namespace Preinit.Inspect;

/// <summary>Finds objects by what people call them: <c>@12</c>, a type or a text.</summary>
public static class ObjectQuery
{
    /// <param name="app">The app.</param>
    /// <param name="text">
    /// <c>@</c> and a number; or the name of a type, in full, without its namespaces, or with <c>*</c> for anything; or else what strings say, or have in them.
    /// </param>
    /// <returns>The numbers of the objects, in their order; none if nothing is called so.</returns>
    public static IReadOnlyList<int> Find(AppModel app, string text)
    {
        if (text.StartsWith('@') && int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number < app.ObjectCount ? [number] : [];
        var types = app.Types.Where(t => IsCalled(t.Name, text) || IsCalled(t.ShortName, text)).ToHashSet();
        var objects = Enumerable.Range(0, app.ObjectCount);
        if (types.Count > 0)
            return [.. objects.Where(i => !app.IsRoots(i) && types.Contains(app.TypeOf(i)))];
        int[] same = [.. objects.Where(i => app.TextOf(i) == text)];
        return same.Length > 0 || text.Length == 0 ? same : [.. objects.Where(i => app.TextOf(i)?.Contains(text, StringComparison.Ordinal) == true)];
    }

    /// <summary>Finds roots by their names, in full, their ends, or with <c>*</c> for anything.</summary>
    public static IReadOnlyList<RootModel> FindRoots(AppModel app, string text) =>
        [.. app.Roots.Where(r => IsCalled(r.Name, text) || r.Name.EndsWith($".{text}", StringComparison.Ordinal))];

    static bool IsCalled(string name, string text) => name == text
        || text.Contains('*') && text != "*" && Regex.IsMatch(name, $"^{Regex.Escape(text).Replace(@"\*", ".*")}$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
