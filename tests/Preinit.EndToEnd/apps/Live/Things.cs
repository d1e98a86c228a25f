using System.Collections;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Live;

enum Size : byte { Small, Large }

record struct Mixed(bool Flag, Size Size, long Number, string? Text, Size Other, int? Maybe, (byte, string) Pair);

sealed class Node
{
    public required string Name;
    public Node? Next;

    public Node Loop()
    {
        Next = new() { Name = "next", Next = this };
        return this;
    }

    public override string ToString() => Name;
}

sealed class Delegates
{
    public required Func<int, int> Add, Static, Both;
    public required Func<string> Instance;
    public required Func<string, string> Generic;
}

sealed class Weak
{
    public required Node Target, Value;
    public required WeakReference<Node> Reference;
    public readonly ConditionalWeakTable<Node, Node> Table = [];
}

/// <summary>Hash codes are others in each process, of keys of many kinds.</summary>
sealed class Tables
{
    readonly Dictionary<string, int> texts = new() { ["t"] = 1 };
    readonly Dictionary<string, int> cased = new(StringComparer.InvariantCultureIgnoreCase) { ["C"] = 2 };
    readonly Dictionary<Key, int> records = new() { [new("r", 1)] = 3 };
    readonly Dictionary<(string, int), int> tuples = new() { [("t", 1)] = 4 };
    readonly Dictionary<Mixed, int> structs = new(new ByText()) { [new() { Text = "s" }] = 5 };
    readonly HashSet<object> objects = ["o", 1];
    readonly HashSet<Node> identities = new(ReferenceEqualityComparer.Instance);
    readonly ConcurrentDictionary<string, int> concurrent = new() { ["c"] = 6 };
    readonly ConcurrentDictionary<Key, int> empty = new();
    readonly Hashtable old = new() { ["h"] = 7 };
    readonly Node node = new() { Name = "i" };

    public Tables() => identities.Add(node);

    public override string ToString()
    {
        concurrent.TryAdd("more", 1);
        empty.TryAdd(new("e", 1), 8);
        records.TryAdd(new("more", 1), 1);
        return $"{texts["t"]} {cased["c"]} {records[new("r", 1)]} {tuples[("t", 1)]} {structs[new() { Text = "s" }]} {objects.Contains("o")} {identities.Contains(node)} {concurrent["c"]} {empty[new("e", 1)]} {old["h"]} {concurrent.Count}";
    }

    sealed class ByText : IEqualityComparer<Mixed>
    {
        public bool Equals(Mixed x, Mixed y) => x.Text == y.Text;

        public int GetHashCode(Mixed mixed) => string.GetHashCode(mixed.Text);
    }
}

sealed class Temperature
{
    public double Celsius = 36.6;
}

sealed class AsText : ISurrogate<Temperature>
{
    public object Keep(Temperature target) => target.Celsius.ToString("R", System.Globalization.CultureInfo.InvariantCulture);

    public Temperature Rebuild(object? kept) => new() { Celsius = double.Parse((string)kept!, System.Globalization.CultureInfo.InvariantCulture) };
}

class Verifiable
{
    public Part[] Parts = [];
    public Verifiable? Next;
    public readonly Dictionary<int, string> Numbers = [];

    public record struct Part(bool Flag, string? Text, Size Size, Guid Id);
}

sealed class Shape : Verifiable
{
    public decimal Area = 3;
}

sealed class Holder(FileInfo file)
{
    [NotCaptured] readonly FileInfo? file = file;

    public bool IsEmpty => file == null;
}

sealed class Finalised
{
    ~Finalised() => System.Runtime.InteropServices.Marshal.FreeHGlobal(0);
}
