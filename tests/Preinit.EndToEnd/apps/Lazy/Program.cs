// A registry of some megabytes, touched here and there, changed, collected around, given to system calls, and read as a whole.
using System.Security.Cryptography;
using System.Text;

var path = Path.Combine(Path.GetTempPath(), $"lazy-{Environment.ProcessId}");
using (var file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite))
{
    RandomAccess.Write(file, Registry.Records["key30000"].Bytes, 0);
    WriteLine(RandomAccess.GetLength(file));
}
WriteLine(Convert.ToHexString(MD5.HashData(File.ReadAllBytes(path))));
File.Delete(path);

Registry.Records["key77"].Next = new Record("new", [1, 2, 3], null);
Registry.Records["key40000"] = Registry.Records["key77"];
GC.Collect();
WriteLine($"{Registry.Records["key77"].Next} {Registry.Records["key40000"] == Registry.Records["key77"]}");

var sums = new long[4];
Parallel.For(0, sums.Length, i =>
{
    for (var n = i; n < Registry.Count; n += sums.Length)
        sums[i] += Registry.Records[$"key{n}"].Bytes.Sum(b => b) + Registry.Records[$"key{n}"].Name.Length;
});
WriteLine(string.Join(' ', sums));

var all = new StringBuilder();
foreach (var (key, record) in Registry.Records)
    all.Append(key).Append(record.Name).Append(record.Bytes.Length).Append(record.Next?.Name);
WriteLine(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString()))));

sealed record Record(string Name, byte[] Bytes, Record? First)
{
    public Record? Next { get; set; }
}

[Preinitialize]
static class Registry
{
    public const int Count = 40_000;
    public static readonly Dictionary<string, Record> Records = Fill();

    static Dictionary<string, Record> Fill()
    {
        var records = new Dictionary<string, Record>();
        for (var i = 0; i < Count; i++)
            records.Add($"key{i}", new($"name of {i}", [.. Enumerable.Range(0, i % 100 == 0 ? i % 3000 : 5).Select(n => (byte)(n * i))], records.GetValueOrDefault($"key{i / 2}")));
        return records;
    }
}
