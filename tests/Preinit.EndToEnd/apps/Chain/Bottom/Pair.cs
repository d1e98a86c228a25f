namespace Bottom;

public sealed class Pair<TLeft, TRight>(TLeft left, TRight right)
{
    public TLeft Left { get; } = left;
    public TRight Right { get; } = right;
}
