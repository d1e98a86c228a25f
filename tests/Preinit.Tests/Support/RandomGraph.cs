namespace Preinit.Tests;

/// <summary>Any graph: cycles, shared objects, nulls, every kind of object that the image format knows.</summary>
public static class RandomGraph
{
    public static Node Create(int seed, int size)
    {
        var random = new Random(seed);
        var nodes = new Node[size];
        for (var i = 0; i < size; i++)
            nodes[i] = random.Next(4) == 0 ? new DerivedNode { Extra = random.NextInt64(), Label = Text(random) } : new Node();
        foreach (var node in nodes)
            Fill(node, nodes, random);
        return nodes[0];
    }

    static void Fill(Node node, Node[] nodes, Random random)
    {
        Node? Any() => random.Next(3) == 0 ? null : nodes[random.Next(nodes.Length)];

        node.Id = random.Next();
        node.Flag = random.Next(2) == 0;
        node.Weight = random.NextDouble();
        node.Name = random.Next(4) == 0 ? null : Text(random);
        node.Left = Any();
        node.Right = Any();
        node.Maybe = random.Next(2) == 0 ? null : random.NextInt64();
        node.Anything = random.Next(9) switch
        {
            0 => random.Next(),
            1 => (random.Next(), Text(random)),
            2 => new int[random.Next(3), 2],
            3 => Any(),
            4 => typeof(Node),
            5 => Enumerable.Range(0, random.Next(5)).Select(_ => Any()).ToArray(),
            6 => new decimal(random.NextDouble()),
            7 => (DayOfWeek)random.Next(7),
            _ => null,
        };
        node.Pairs = random.Next(2) == 0 ? null : [.. Enumerable.Range(0, random.Next(6)).Select(_ => new Pair { Byte = (byte)random.Next(256), Node = Any(), Number = random.Next(), Text = Text(random) })];
        node.Jagged = random.Next(3) == 0 ? [[1, 2], [], [random.Next()]] : null;
        node.Map = random.Next(4) == 0 ? [] : null;
        for (var i = 0; node.Map != null && i < random.Next(8); i++)
            node.Map[Text(random) + i] = nodes[random.Next(nodes.Length)];
        node.Inner = new Pair { Node = Any(), Text = Text(random) };
    }

    static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => (char)random.Next('A', 'Z' + 1)));
}
