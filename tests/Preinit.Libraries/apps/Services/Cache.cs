namespace Services;

sealed class Cache<T>
{
    public List<T> Items { get; } = [];
}
