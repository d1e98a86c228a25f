using System.Globalization;
using Spectre.Console;

namespace Preinit.Cli;

/// <summary>The trees of <c>preinit tree</c>.</summary>
static class TreeText
{
    public static void Write(IReadOnlyList<TreeNode> nodes, IAnsiConsole console)
    {
        foreach (var node in nodes)
        {
            var tree = new Tree(new Text(Line(node)));
            AddFields(tree, node);
            console.Write(tree);
        }
    }

    static void AddFields(IHasTreeNodes parent, TreeNode node)
    {
        foreach (var field in node.Fields ?? [])
            AddFields(parent.AddNode(new Text(Line(field))), field);
        if (node.Omitted > 0)
            parent.AddNode(new Text(string.Create(CultureInfo.InvariantCulture, $"… and {node.Omitted:N0} more")));
    }

    static string Line(TreeNode node) => $"{(node.Name.Length == 0 ? "" : $"{node.Name}: ")}{node.Value}"
        + (node.Id == null ? "" : string.Create(CultureInfo.InvariantCulture, $"  @{node.Id}, {node.Bytes:N0} bytes"))
        + (node.IsShownElsewhere ? ", shown above" : "");
}
