namespace Preinit.Tests;

/// <summary>A struct with references and padding.</summary>
public struct Pair
{
    public byte Byte;
    public Node? Node;
    public int Number;
    public string Text;
}
