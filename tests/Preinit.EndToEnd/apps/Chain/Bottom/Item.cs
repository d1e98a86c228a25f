namespace Bottom;

public sealed class Item(string name)
{
    public override string ToString() => name;
}
