namespace Preinit.Tests;

public sealed class DerivedNode : Node
{
    public long Extra;
    public string? Label;
}
