namespace Preinit.Inspect;

/// <summary>Writes a graph for Graphviz: the roots and what is nearest to them.</summary>
public static class DotExport
{
    const int MostCharacters = 30;

    /// <param name="app">The app.</param>
    /// <param name="output">Takes the text.</param>
    /// <param name="most">How many objects are drawn; what leads to others ends in dots.</param>
    /// <returns>How many objects were left out.</returns>
    public static int Write(AppModel app, TextWriter output, int most)
    {
        var drawn = Nearest(app, most);
        output.WriteLine("digraph image {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\", fontsize=10];\n  edge [fontname=\"sans-serif\", fontsize=9];");
        foreach (var root in app.Roots.Where(r => drawn.Contains(r.Target)))
            output.WriteLine($"  r{root.Index} [label={Label(root.Name)}, style=filled, fillcolor=lightgrey];\n  r{root.Index} -> o{root.Target};");
        foreach (var number in drawn.Order())
        {
            output.WriteLine($"  o{number} [label={Label(ObjectText.Of(app, number))}];");
            foreach (var field in app.FieldsOf(number).Where(f => f.Reference == ReferenceKind.Object))
            {
                if (drawn.Contains(field.Target))
                    output.WriteLine($"  o{number} -> o{field.Target} [label={Label(field.Label)}];");
            }
        }
        output.WriteLine("}");
        return app.ObjectCount - drawn.Count - app.Parts.Count(p => p.ObjectCount > 0);
    }

    static HashSet<int> Nearest(AppModel app, int most)
    {
        var graph = app.Graph;
        var found = new HashSet<int>();
        var pending = new Queue<int>(app.Roots.Where(r => r.Target >= 0).Select(r => r.Target));
        while (found.Count < most && pending.TryDequeue(out var number))
        {
            if (!found.Add(number))
                continue;
            foreach (var node in graph.TargetsOf(graph.FirstObject + number))
                pending.Enqueue(node - graph.FirstObject);
        }
        return found;
    }

    static string Label(string text) => ValueText.Quoted(text.Length > MostCharacters * 2 ? text[..(MostCharacters * 2)] + "…" : text);
}
