using System.Globalization;

namespace Preinit.Tests;

/// <summary>A tree with values of all kinds; each is known by its path and can be changed.</summary>
sealed class ChangeableTree
{
    readonly Random random;

    public ChangeableTree(int seed)
    {
        random = new(seed);
        Root = Create("Root", depth: 3);
    }

    public Node Root { get; }

    public List<(string Path, Action Change)> Leaves { get; } = [];

    Node Create(string path, int depth)
    {
        var node = random.Next(2) == 0 ? new Node() : new DerivedNode();
        (node.Id, node.Weight, node.Name, node.Maybe) = (random.Next(1000), random.NextDouble(), Text(), random.Next(1000));
        Leaves.Add(($"{path}.Id", () => node.Id ^= 1));
        Leaves.Add(($"{path}.Weight", () => node.Weight = -node.Weight));
        Leaves.Add(($"{path}.Flag", () => node.Flag ^= true));
        Leaves.Add(($"{path}.Name", () => node.Name += "'"));
        Leaves.Add(($"{path}.Maybe", () => node.Maybe = random.Next(2) == 0 ? null : node.Maybe + 1));
        if (node is DerivedNode derived)
            Leaves.Add(($"{path}.Label", () => derived.Label = "new"));
        node.Inner = new Pair { Text = Text(), Number = 1 };
        Leaves.Add(($"{path}.Inner.Number", () => node.Inner.Number = 2));
        node.Jagged = [[1, 2, 3], [random.Next()]];
        Leaves.Add(($"{path}.Jagged[0][2]", () => node.Jagged[0][2] = 4));
        node.Pairs = [new Pair { Text = Text() }, new Pair { Byte = 3, Text = Text() }];
        Leaves.Add(($"{path}.Pairs[1].Byte", () => node.Pairs[1].Byte = 4));
        Leaves.Add(($"{path}.Pairs[0].Text", () => node.Pairs[0].Text = ""));
        node.Anything = Anything(path);
        if (depth > 0)
        {
            node.Left = Create($"{path}.Left", depth - 1);
            node.Map = Enumerable.Range(0, random.Next(1, 3)).Select(i => $"key {i}").ToDictionary(k => k, k => Create($"{path}.Map[\"{k}\"]", 0));
        }
        return node;
    }

    object Anything(string path)
    {
        switch (random.Next(5))
        {
            case 0:
                var pairs = new KeyValuePair<string, DayOfWeek>[] { new("a", DayOfWeek.Friday) };
                Leaves.Add(($"{path}.Anything[0].value", () => pairs[0] = new("a", DayOfWeek.Monday)));
                return pairs;
            case 1:
                var table = new int[2, 2];
                Leaves.Add(($"{path}.Anything[3]", () => table[1, 1] = 1));
                return table;
            case 2:
                var amounts = new[] { 1.0m, 2.0m };
                Leaves.Add(($"{path}.Anything[1]", () => amounts[1] = 2.00m));
                return amounts;
            case 3:
                var moments = new DateTimeOffset[] { new(2000, 1, 1, 0, 0, 0, default) };
                Leaves.Add(($"{path}.Anything[0]", () => moments[0] = moments[0].ToOffset(TimeSpan.FromHours(1))));
                return moments;
            default:
                return random.Next().ToString(CultureInfo.InvariantCulture);
        }
    }

    string Text() => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => (char)random.Next('a', 'z' + 1)));
}
