namespace Preinit.Tests;

public class Node
{
    public bool Flag;
    public int Id;
    public double Weight;
    public string? Name;
    public Node? Left;
    public Node? Right;
    public object? Anything;
    public long? Maybe;
    public Pair[]? Pairs;
    public Pair Inner;
    public int[][]? Jagged;
    public Dictionary<string, Node>? Map;
}
