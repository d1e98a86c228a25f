using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Zoo.Poisoned;

// Time

[Preinitialize]
static class ClockInClosure
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Func<string> Say = Make();
    static Func<string> Make()
    {
        var started = DateTime.Now;
        Func<Func<DateTime>> outer = () => () => started;
        return () => $"{outer()()}";
    }
}

[Preinitialize]
static class Today
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly DateOnly Day = DateOnly.FromDateTime(DateTime.UtcNow);
}

[Preinitialize]
static class Copyright
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly string Line = $"(c) {DateTime.Now.Year}";
}

[Preinitialize]
static class Stamped
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Dictionary<string, DateTimeOffset> Seen = new() { ["first"] = DateTimeOffset.UtcNow };
}

[Preinitialize]
static class Ticks
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly long Value = Environment.TickCount64;
}

[Preinitialize]
static class Watch
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Stopwatch Running = Stopwatch.StartNew();
}

[Preinitialize]
static class FromProvider
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly long Value = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
}

[Preinitialize]
static class Zoned
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly TimeSpan Offset = TimeZoneInfo.Local.GetUtcOffset(new DateTime(2020, 1, 1));
}

[Preinitialize]
static class LocalNoon
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly DateTime Utc = new DateTime(2020, 6, 1, 12, 0, 0, DateTimeKind.Local).ToUniversalTime();
}

// Chance

[Preinitialize]
static class Identifier
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Dictionary<string, object> Values = new() { ["a"] = 1, ["id"] = Guid.NewGuid() };
}

[Preinitialize]
static class Shuffled
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly int[] Order = Shuffle();
    static int[] Shuffle()
    {
        var numbers = Enumerable.Range(0, 100).ToArray();
        Random.Shared.Shuffle(numbers);
        return numbers;
    }
}

[Preinitialize]
static class Key
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly byte[] Bytes = RandomNumberGenerator.GetBytes(16);
}

[Preinitialize]
static class Generator
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Random Numbers = new();
}

[Preinitialize]
static class TemporaryName
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly string Name = Path.GetRandomFileName();
}

// Hash codes

[Preinitialize]
static class Combined
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Entry First = new("name", 1);
    public sealed class Entry(string name, int number)
    {
        readonly int hash = HashCode.Combine(name, number);
        public override int GetHashCode() => hash;
        public override bool Equals(object? other) => other is Entry entry && entry.hash == hash;
    }
}

/// <summary>A hash table of its own, by the hash codes of strings.</summary>
[Preinitialize]
static class OwnTable
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly (int Hash, string? Key)[] slots = Fill("red", "green", "blue", "white", "black");
    static (int, string?)[] Fill(params string[] keys)
    {
        var slots = new (int, string?)[16];
        foreach (var key in keys)
        {
            var at = (uint)key.GetHashCode() % 16;
            while (slots[at].Item2 != null)
                at = (at + 1) % 16;
            slots[at] = (key.GetHashCode(), key);
        }
        return slots;
    }
}

[Preinitialize]
static class ByIdentity
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly int[] Codes = [RuntimeHelpers.GetHashCode(typeof(string)), typeof(int).GetHashCode()];
}

[Preinitialize]
static class SortedByHash
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly string[] Names = [.. new[] { "ada", "bob", "cid", "dan", "eve", "fay", "gus", "hal" }.OrderBy(n => n.GetHashCode())];
}

// The machine and the user

[Preinitialize]
static class Machine
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly string Name = "host " + Environment.MachineName;
}

[Preinitialize]
static class User
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly string Greeting = $"Hello, {Environment.UserName}!";
}

[Preinitialize]
static class Processors
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly object?[] Slots = new object?[Environment.ProcessorCount * 4];
}

[Preinitialize]
static class Process
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly int Id = Environment.ProcessId;
}

[Preinitialize]
static class Home
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly string Settings = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".zoo");
}

[Preinitialize]
static class HomeByVariable
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly string? Folder = Environment.GetEnvironmentVariable("HOME");
}

[Preinitialize]
static class Temporary
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly string Cache = Path.Combine(Path.GetTempPath(), "zoo.cache");
}

[Preinitialize]
static class WorkingDirectory
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly FileInfo File = new("data.txt");
}

[Preinitialize]
static class Installed
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly string Words = Path.Combine(AppContext.BaseDirectory, "words.txt");
}

[Preinitialize]
static class Location
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Uri Folder = new("file://" + typeof(Location).Assembly.Location);
}

[Preinitialize]
static class AllVariables
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly int Count = Environment.GetEnvironmentVariables().Count;
}

// Language

[Preinitialize]
static class Number
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly string Half = 0.5.ToString();
}

[Preinitialize]
static class Date
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly string Text = $"since {new DateTime(2020, 2, 1):D}";
}

[Preinitialize]
static class Upper
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Dictionary<string, int> Codes = new() { ["title".ToUpper()] = 1 };
}

[Preinitialize]
static class Sorted
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly List<string> Names = Sort("Ilse", "ida", "Ian", "hugo", "Ina");
    static List<string> Sort(params string[] names)
    {
        var list = names.ToList();
        list.Sort();
        return list;
    }
}

[Preinitialize]
static class Region
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly RegionInfo Current = RegionInfo.CurrentRegion;
}

// Threads and memory

[Preinitialize]
static class Counted
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static int Count;
    static Counted() => new Thread(() =>
    {
        while (true)
        {
            Count++;
            Thread.Sleep(1);
        }
    }) { IsBackground = true }.Start();
}

[Preinitialize]
static class Pinned
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly byte[] buffer = GC.AllocateArray<byte>(64, pinned: true);
    public static readonly nint Address = Of(buffer);
    static unsafe nint Of(byte[] array) => (nint)Unsafe.AsPointer(ref array[0]);
}

[Preinitialize]
static class Worker
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Thread Thread = new(() => { });
}

[Preinitialize]
static class Ticking
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Timer Timer = new(_ => { }, null, Timeout.Infinite, Timeout.Infinite);
}

[Preinitialize]
static class OpenFile
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly FileStream Words = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "words.txt"));
}

[Preinitialize]
static class Client
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly System.Net.Sockets.Socket Socket = new(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
}

[Preinitialize]
static class Started
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly string Answer = Run();
    static string Run()
    {
        using var process = System.Diagnostics.Process.Start(new ProcessStartInfo("echo", "hello") { RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadToEnd();
    }
}

[Preinitialize]
static class Redirected
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static Redirected() => SetOut(new StreamWriter(OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true });
}

[Preinitialize]
static class Variable
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static Variable() => Environment.SetEnvironmentVariable("ZOO_MODE", "tame");
}
