namespace Heap.Concepts;

[Preinitialize]
static class LargeObjects
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly byte[] Bytes = [.. Enumerable.Range(0, 3_000_000).Select(i => (byte)(i * 7))];
    static readonly object?[] References = [.. Enumerable.Range(0, 200_000).Select(i => i % 1000 == 0 ? new int[i % 7] : null)];

    public static void Print()
    {
        WriteLine($"{Bytes.Length} {Bytes[2_999_999]} {Bytes.Sum(b => (long)b)}");
        References[1] = "new";
        GC.Collect();
        WriteLine($"{References.Length} {References[1]} {References.OfType<int[]>().Sum(a => a.Length)}");
    }
}
