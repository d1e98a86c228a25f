namespace Preinit.CompilerServices;

/// <summary>Keys and values, which are kept apart in the image, as the constructors of tables want them.</summary>
static class Pairs
{
    public static KeyValuePair<TKey, TValue>[] Of<TKey, TValue>(object?[] parts)
    {
        var (keys, values) = ((TKey[])parts[0]!, (TValue[])parts[1]!);
        var pairs = new KeyValuePair<TKey, TValue>[keys.Length];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = new(keys[i], values[i]);
        return pairs;
    }
}
