using System.Runtime.CompilerServices;

// Computed again here, the hash codes have to be those that are stored.
WriteLine($"{Nodes.All.Count(n => n.IsRight)} {Nodes.All.Count(n => Nodes.Places.ContainsKey(new(n.Number)))}");
WriteLine(Nodes.Places.ContainsKey(new(Nodes.All.Length)));
if (args is ["--frozen"])
    WriteLine($"made at publish: {Nodes.Frozen}");

/// <summary>What its hash code is computed from.</summary>
static class Salt
{
#if TYPE
    static object Source => typeof(Node);
#elif FRAMEWORK
    static object Source => StringComparer.OrdinalIgnoreCase;
#else
    static readonly object Source = new();
#endif

    public static int Value => RuntimeHelpers.GetHashCode(Source);
}

/// <summary>Stores its hash code.</summary>
sealed class Node : IEquatable<Node>
{
    readonly int hash;

    public Node(int number) => (Number, hash) = (number, Compute(number));

    public int Number { get; }

    public bool IsRight => hash == Compute(Number);

    public bool Equals(Node? other) => other?.Number == Number;

    public override bool Equals(object? other) => Equals(other as Node);

    public override int GetHashCode() => hash;

    static int Compute(int number) => Salt.Value * 0x10001 ^ (number + 1) * 0x1234567;
}

[Preinitialize]
static class Nodes
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Node[] All = [.. Enumerable.Range(0, 100).Select(n => new Node(n))];
    public static readonly Dictionary<Node, string> Places = All.ToDictionary(n => n, n => $"{n.Number}");
}
