using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary>Makes trees of what roots hold. What several places refer to is shown at the first one.</summary>
sealed class TreeBuilder(AppModel app, int depth, int most)
{
    readonly HashSet<int> shown = [];

    /// <param name="name">Of the roots, or <c>@</c> and a number; all static fields if it is missing.</param>
    public IReadOnlyList<TreeNode> Of(string? name)
    {
        if (name?.StartsWith('@') == true)
            return ObjectQuery.Find(app, name) is [var number] ? [Node("", new("", ValueKind.Reference, "", ReferenceKind.Object, number), depth)] : throw NotFound(name);
        var roots = name == null ? [.. app.Roots.Where(r => r.IsStaticField || !app.HasNames)] : ObjectQuery.FindRoots(app, name);
        return roots.Count > 0 || name == null ? [.. roots.Select(r => Node(r.Name, new("", ValueKind.Reference, "", r.Holds, r.Target), depth))] : throw NotFound(name);
    }

    InspectException NotFound(string name) => new(InspectCodes.NotFound,
        $"no root of {app.Path} is called {name}. It has {string.Join(", ", app.Roots.Where(r => r.IsStaticField).Take(5).Select(r => r.Name))}{(app.Roots.Count > 5 ? ", …" : "")}");

    TreeNode Node(string name, FieldValue value, int left)
    {
        if (value.Reference != ReferenceKind.Object)
            return new(name, ObjectText.Of(app, value), null, null, null, null, 0, false);
        var number = value.Target;
        var text = ObjectText.Of(app, number);
        var hasFields = app.FieldsOf(number).Any(f => f.Label.Length > 0);
        var isFirst = !hasFields || left == 0 || shown.Add(number);
        var fields = hasFields && isFirst && left > 0 ? Fields(number, left - 1) : null;
        var omitted = fields == null ? 0 : app.FieldsOf(number).LongCount() - fields.Count;
        return new(name, text, app.TypeOf(number).Name, number, app.SizeOf(number), fields, omitted, !isFirst);
    }

    IReadOnlyList<TreeNode> Fields(int number, int left) => [.. app.FieldsOf(number).Take(most).Select(f => Node(f.Label, f, left))];
}
