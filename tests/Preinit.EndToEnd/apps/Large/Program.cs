// Large tables, and many texts: read, written, collected around, and replaced.
if (args.Length > 0)
{
    object[] asked = [Tables.Numbers, Tables.All[0], Tables.Small, Tables.Texts[7], Tables.Texts];
    WriteLine($"frozen segment: {string.Join(' ', asked.Select(o => GC.GetGeneration(o) == int.MaxValue))}");
    return;
}
Print();
for (var i = 0; i < 5; i++)
{
    Tables.Numbers[i * 100_000] = -i;
    Tables.Bytes[^(i + 1)] = (byte)i;
    Tables.All[0] = new string('x', i);
    Tables.Texts[^(i + 1)] = "text " + i;
    Tables.Small[i] = (byte)i;
    lock (Tables.Texts[i])
        GC.Collect(0);
    Tables.Bytes.AsSpan(i * 1000, 1000).Fill((byte)i);
    GC.Collect();
}
Print();
lock (Tables.Bytes)
    WriteLine(Tables.Bytes.GetHashCode() == Tables.Bytes.GetHashCode());
var stream = new MemoryStream(Tables.Bytes);
WriteLine($"{stream.Seek(0, SeekOrigin.End)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Tables.Bytes))}");
File.WriteAllBytes(Path.Combine(Path.GetTempPath(), $"large-{Environment.ProcessId}"), Tables.Bytes); // system calls read it
WriteLine(new FileInfo(Path.Combine(Path.GetTempPath(), $"large-{Environment.ProcessId}")).Length);
File.Delete(Path.Combine(Path.GetTempPath(), $"large-{Environment.ProcessId}"));
Tables.Numbers = [];
GC.Collect();
Print();

static void Print() => WriteLine($"{Tables.Numbers.Sum(n => (long)n)} {Tables.Bytes.Sum(b => (long)b)} {Tables.Points.Sum(p => p.X)} {Tables.Small.Length} "
    + $"{Tables.Texts.Sum(t => (long)t[^1] + t.Length)} {ReferenceEquals(Tables.All[1], Tables.Bytes)} {Tables.All[0].GetType().Name}");

[Preinitialize]
static class Tables
{
    public static int[] Numbers = [.. Enumerable.Range(0, 500_000)];
    public static readonly byte[] Bytes = [.. Enumerable.Range(0, 1_000_000).Select(n => (byte)(n * 7 >> 3))];
    public static readonly (double X, short Y)[] Points = [.. Enumerable.Range(0, 10_000).Select(n => (n / 2.0, (short)n))];
    public static readonly byte[] Small = new byte[10_000];
    public static readonly string[] Texts = [.. Enumerable.Range(0, 30_000).Select(n => $"the text of number {n}")];
    public static readonly object[] All = [Numbers, Bytes, Points, "text", Small];
}
