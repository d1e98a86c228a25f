using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Linq.Expressions;
using System.Numerics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Zoo.Harmless;

// What looks at the clock, chance or the machine, and keeps nothing of it

[Preinitialize]
static class Timed
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly int sum = Sum();
    static int Sum()
    {
        var watch = Stopwatch.StartNew();
        var sum = Enumerable.Range(0, 1000).Sum();
        return watch.Elapsed < TimeSpan.Zero ? 0 : sum;
    }
    public static object Tell() => sum;
}

[Preinitialize]
static class Deadline
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly bool late = DateTime.UtcNow < new DateTime(2000, 1, 1);
    public static object Tell() => late;
}

[Preinitialize]
static class Seeded
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Random random;
    static readonly int[] numbers;
    static Seeded()
    {
        random = new Random(42);
        numbers = [random.Next(100), random.Next(100)];
    }
    public static object Tell() => $"{numbers[0]} {numbers[1]} {random.Next(100)}";
}

[Preinitialize]
static class Sampled
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly bool valid = Check();
    static bool Check()
    {
        for (var i = 0; i < 100; i++) if (Random.Shared.Next(10) >= 10) return false;
        return true;
    }
    public static object Tell() => valid;
}

[Preinitialize]
static class UniqueCount
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly int count = new HashSet<Guid> { Guid.NewGuid(), Guid.NewGuid() }.Count;
    public static object Tell() => count;
}

[Preinitialize]
static class FixedGuid
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Guid id = new("0f8fad5b-d9cb-469f-a165-70867728950e");
    public static object Tell() => id;
}

[Preinitialize]
static class FixedDate
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly DateTimeOffset release = new(2020, 1, 2, 3, 4, 5, TimeSpan.FromHours(2));
    public static object Tell() => release.ToString("O");
}

[Preinitialize]
static class OnLinux
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly char separator = OperatingSystem.IsWindows() ? '\\' : '/';
    public static object Tell() => separator;
}

[Preinitialize]
static class Parallelism
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly int sum = Enumerable.Range(0, 10_000).AsParallel().Sum();
    public static object Tell() => sum;
}

[Preinitialize]
static class Waited
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly string text = Make();
    static string Make()
    {
        var result = "";
        var thread = new Thread(() => result = "made elsewhere");
        thread.Start();
        thread.Join();
        return result;
    }
    public static object Tell() => text;
}

[Preinitialize]
static class Awaited
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly int answer = Task.Run(() => 6 * 7).GetAwaiter().GetResult();
    public static object Tell() => answer;
}

[Preinitialize]
static class Unset
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly string mode = Environment.GetEnvironmentVariable("ZOO_NOT_SET") ?? "default";
    public static object Tell() => mode;
}

[Preinitialize]
static class ReadWords
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly string[] words = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "words.txt"));
    public static object Tell() => string.Join(' ', words);
}

[Preinitialize]
static class ScratchFile
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly long length = Measure();
    static long Measure()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, "scratch");
        try
        {
            return new FileInfo(path).Length;
        }
        finally
        {
            File.Delete(path);
        }
    }
    public static object Tell() => length;
}

[Preinitialize]
static class NextToTheApp
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly string file = Path.GetFileName(typeof(NextToTheApp).Assembly.Location);
    public static object Tell() => file;
}

[Preinitialize]
static class TypeNames
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly string[] names = [.. Assembly.GetExecutingAssembly().GetTypes().Where(t => t.Namespace == "Zoo.Harmless" && t.IsEnum).Select(t => t.Name)];
    public static object Tell() => string.Join(' ', names);
}

enum Sizes { Small, Large }

// Cultures and zones by their names, and those of the user as objects

[Preinitialize]
static class German
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly string half = 0.5.ToString(CultureInfo.GetCultureInfo("de-DE"));
    public static object Tell() => half;
}

[Preinitialize]
static class Invariant
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly string text = FormattableString.Invariant($"{1.5} {new DateTime(2020, 1, 2):d} {"title".ToUpperInvariant()}");
    public static object Tell() => text;
}

[Preinitialize]
static class Current
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly CultureInfo culture = CultureInfo.CurrentCulture;
    public static object Tell() => culture.Name + 0.5.ToString(culture);
}

[Preinitialize]
static class Zone
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly TimeZoneInfo zone = TimeZoneInfo.Local;
    public static object Tell() => zone.BaseUtcOffset;
}

[Preinitialize]
static class Ordinal
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly SortedDictionary<string, int> table = new(StringComparer.Ordinal) { ["b"] = 2, ["I"] = 1, ["i"] = 3 };
    public static object Tell() => string.Join(' ', table.Keys);
}

[Preinitialize]
static class ByUser
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly StringComparer comparer = StringComparer.CurrentCultureIgnoreCase;
    public static object Tell() => comparer.Equals("file", "FILE");
}

[Preinitialize]
static class IgnoringCase
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Regex regex = new("^title$", RegexOptions.IgnoreCase);
    public static object Tell() => regex.IsMatch("TITLE");
}

[Preinitialize]
static class CompiledExpression
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Regex regex = new(@"(\d+)-(\d+)", RegexOptions.Compiled);
    public static object Tell() => regex.Match("12-34").Groups[2].Value;
}

// Hash tables of all kinds

[Preinitialize]
static class Tuples
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Dictionary<(string, int), string> table = new() { [("a", 1)] = "x" };
    public static object Tell() => table[("a", 1)];
}

[Preinitialize]
static class ByType
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Dictionary<Type, string> table = new() { [typeof(int)] = "int", [typeof(ByType)] = "own" };
    public static object Tell() => table[typeof(ByType)];
}

[Preinitialize]
static class Records
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    sealed record Point(int X, string Y);
    static readonly HashSet<Point> set = [new(1, "a"), new(2, "b")];
    public static object Tell() => set.Contains(new(2, "b"));
}

[Preinitialize]
static class Immutables
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly ImmutableDictionary<string, int> table = ImmutableDictionary<string, int>.Empty.Add("a", 1).Add("b", 2);
    public static object Tell() => table["b"];
}

[Preinitialize]
static class FrozenOnes
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly FrozenDictionary<string, int> table = new Dictionary<string, int> { ["a"] = 1, ["bc"] = 2 }.ToFrozenDictionary();
    public static object Tell() => table["bc"];
}

[Preinitialize]
static class Concurrents
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly ConcurrentDictionary<object, string> table = new() { [typeof(string)] = "s", [1] = "i" };
    public static object Tell() => table[typeof(string)] + table[1];
}

[Preinitialize]
static class Identities
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly object key = new();
    static readonly Dictionary<object, int> table = new(ReferenceEqualityComparer.Instance) { [key] = 7 };
    public static object Tell() => table[key];
}

// Code and lazy things

[Preinitialize]
static class Lambdas
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Func<DateTime> clock = () => DateTime.UtcNow;
    public static object Tell() => clock().Year >= 2024;
}

[Preinitialize]
static class LazyClock
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Lazy<string> lazy = new(() => Environment.MachineName);
    public static object Tell() => lazy.Value == Environment.MachineName;
}

[Preinitialize]
static class Trees
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Expression<Func<int, int>> tree = x => x * 2 + 1;
    public static object Tell() => tree.ToString();
}

[Preinitialize]
static class Methods
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly MethodInfo method = typeof(string).GetMethod("IndexOf", [typeof(char)])!;
    public static object Tell() => method.Invoke("abc", ['c'])!;
}

[Preinitialize]
static class Locks
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Lock gate = new();
    static readonly SemaphoreSlim one = new(1);
    static readonly ReaderWriterLockSlim many = new();
    public static object Tell()
    {
        lock (gate)
        {
            one.Wait();
            many.EnterReadLock();
            many.ExitReadLock();
            return one.Release();
        }
    }
}

[Preinitialize]
static class Weak
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly object strong = new();
    static readonly WeakReference<object> reference = new(strong);
    public static object Tell() => reference.TryGetTarget(out var target) && target == strong;
}

[Preinitialize]
static class Tokens
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly CancellationTokenSource source = new();
    public static object Tell() => source.Token.IsCancellationRequested;
}

[Preinitialize]
static class Completed
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Task<string> task = Task.FromResult("done");
    public static object Tell() => task.Result;
}

[Preinitialize]
static class Streams
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly MemoryStream stream = new(Encoding.UTF8.GetBytes("in memory"));
    public static object Tell() => new StreamReader(stream).ReadToEnd();
}

[Preinitialize]
static class Numbers
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly BigInteger big = BigInteger.Pow(3, 200);
    static readonly Vector3 vector = new(1, 2, 3);
    static readonly Half half = (Half)0.5;
    public static object Tell() => string.Create(CultureInfo.InvariantCulture, $"{big % 1000003} {vector.Length():F3} {half}");
}

[Preinitialize]
static class Builders
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly StringBuilder builder = new StringBuilder($"{Guid.NewGuid()}").Clear().Append("clean");
    public static object Tell() => builder.ToString();
}
