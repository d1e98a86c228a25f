using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace Live;

/// <summary>Objects of many kinds, each saved and loaded in the same process.</summary>
static partial class Kinds
{
    public static void Run(string path)
    {
        Show(path, "plain", new object[] { 1, 2L, 'c', 1.5, 2.5m, true, DayOfWeek.Friday, DateTime.UnixEpoch, TimeSpan.FromHours(1), new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), new BigInteger(1) << 70, (byte)1, "text", string.Empty },
            o => string.Join(' ', o.Select(v => string.Create(CultureInfo.InvariantCulture, $"{v}"))));
        Show(path, "structs", new Mixed[] { new() { Flag = true, Size = Size.Large, Number = 5, Text = "t", Maybe = 3, Pair = (1, "p") }, new() { Other = Size.Small } }, m => string.Join(' ', m));
        Show(path, "arrays", (new int[,] { { 1, 2 }, { 3, 4 } }, new[] { new[] { "a" }, [] }, Array.Empty<string>()), a => $"{a.Item1[1, 0]} {a.Item2[0][0]} {a.Item2[1].Length} {ReferenceEquals(a.Item3, Array.Empty<string>())}");
        Show(path, "lists", (new List<int> { 1, 2 }, new Queue<string>(["q"]), new Stack<long>([1, 2]), new LinkedList<string>(["l"])), l => $"{l.Item1[1]} {l.Item2.Peek()} {l.Item3.Peek()} {l.Item4.First!.Value}");
        Show(path, "sorted", (new SortedDictionary<string, int>(StringComparer.Ordinal) { ["b"] = 2, ["a"] = 1 }, new SortedSet<int> { 3, 1 }, new PriorityQueue<string, int>([("p", 1)])), s => $"{s.Item1.First()} {s.Item2.Min} {s.Item3.Peek()}");
        Show(path, "tables", new Tables(), t => t.ToString());
        Show(path, "immutable", (ImmutableList.Create(1, 2), ImmutableArray.Create("x"), ImmutableSortedDictionary<int, string>.Empty.Add(1, "one"), ImmutableStack.Create(4)), i => $"{i.Item1[1]} {i.Item2[0]} {i.Item3[1]} {i.Item4.Peek()}");
        Show(path, "types", new object[] { typeof(Kinds), typeof(List<string>), typeof(int[]) }, t => string.Join(' ', t));
        Show(path, "shared", new object[] { StringComparer.Ordinal, EqualityComparer<string>.Default, Encoding.UTF8, CultureInfo.InvariantCulture, TimeZoneInfo.Utc, Task.CompletedTask, DBNull.Value }, s =>
            $"{ReferenceEquals(s[0], StringComparer.Ordinal)} {ReferenceEquals(s[1], EqualityComparer<string>.Default)} {ReferenceEquals(s[2], Encoding.UTF8)} {ReferenceEquals(s[3], CultureInfo.InvariantCulture)} {ReferenceEquals(s[4], TimeZoneInfo.Utc)} {ReferenceEquals(s[5], Task.CompletedTask)} {ReferenceEquals(s[6], DBNull.Value)}");
        Show(path, "framework", (new ConcurrentQueue<string>(["cq"]), new ConcurrentStack<int>([1]), new ConcurrentBag<string>(["bag"]), new Random(5), new System.Collections.BitArray(70), new StringWriter(new StringBuilder("w")), ImmutableArray.CreateBuilder<int>(), new Int128(1, 2)), f =>
            $"{f.Item1.First()} {f.Item2.First()} {f.Item3.First()} {f.Item4.Next(3) >= 0} {f.Item5.Count} {f.Item6} {f.Item7.Count} {f.Item8}");
        Show(path, "delegates", Functions(5), f => $"{f.Add(2)} {f.Static(3)} {f.Both(1)} {f.Instance()} {f.Generic("g")}");
        Show(path, "cycle", new Node { Name = "n" }.Loop(), n => $"{n.Next!.Next == n} {n.Next.Name}");
        Show(path, "weak", Weak(), w => $"{w.Reference.TryGetTarget(out var target) && target == w.Target} {w.Table.TryGetValue(w.Target, out var value) && value == w.Value}");
        Show(path, "text", (new StringBuilder("ab").Append("cd"), Pattern(), new Uri("http://localhost/a?b"), new Version(1, 2)), t => $"{t.Item1} {t.Item2.IsMatch("a1")} {t.Item3.Query} {t.Item4}");
        Show(path, "lazy", (new Lazy<string>(() => "made"), new Lazy<int>(3), new ThreadLocal<string>(() => "4")), l => $"{l.Item1.Value} {l.Item2.Value} {l.Item3.Value}");
        Show(path, "surrogate", new Temperature(), t => $"{t.Celsius}");
        Show(path, "hidden", new Holder(new FileInfo("unused")), h => $"{h.IsEmpty}");
        Refused(path, "stream", new object[] { new MemoryStream(), File.OpenRead(Environment.ProcessPath!) });
        Refused(path, "finalised", new Finalised());
        Refused(path, "managed finaliser", new Counted()); // native code cannot be read
        Refused(path, "number of a thread", new object[] { new ThreadLocal<int>(() => 4) }); // not in native code
        Delta(path);
        Verified(path);
    }

    static void Show<T>(string path, string name, T value, Func<T, string> text) where T : notnull
    {
        try
        {
            HeapImage.Save(path, value);
            var loaded = HeapImage.Load<T>(path);
            WriteLine($"{name}: {text(loaded)} {(text(value) == text(loaded) ? "equal" : text(value))}");
        }
        catch (HeapImageException problem)
        {
            WriteLine($"{name}: {problem.Message}");
        }
    }

    static void Refused(string path, string name, object value)
    {
        try
        {
            HeapImage.Save(path, value);
            WriteLine($"{name}: saved");
        }
        catch (HeapImageException problem)
        {
            WriteLine($"{name}: {problem.Code} {problem.Refusals[0].Code} {problem.Refusals[0].Path}");
        }
    }

    static void Delta(string path)
    {
        var table = Enumerable.Range(0, 1000).ToDictionary(i => new Key($"k{i}", i), i => $"v{i}");
        HeapImage.Save(path, table);
        table[new("k5", 5)] = "changed";
        table[new("new", 0)] = "added";
        HeapImage.SaveDelta(path + ".delta", path, table);
        var loaded = HeapImage.Load<Dictionary<Key, string>>(path + ".delta");
        WriteLine($"delta: {loaded.Count} {loaded[new("k5", 5)]} {loaded[new("new", 0)]} {loaded[new("k999", 999)]} {new FileInfo(path + ".delta").Length < new FileInfo(path).Length / 2}");
    }

    static void Verified(string path)
    {
        HeapImage.Save(path, new Dictionary<string, List<int>> { ["a"] = [1, 2] });
        var loaded = HeapImage.Load<Dictionary<string, List<int>>>(path, new() { Verify = new() });
        WriteLine($"verified: {loaded["a"][1]}");

        HeapImage.Save(path, new Dictionary<string, Verifiable> { ["a"] = new() { Parts = [new() { Text = "x", Size = Size.Large }], Next = new Shape(), Numbers = { [5] = "five" } } });
        var own = HeapImage.Load<Dictionary<string, Verifiable>>(path, new() { Verify = HeapImageVerification.For<Dictionary<string, Verifiable>>(typeof(Shape)) })["a"];
        WriteLine($"verified: {own.Parts[0]} {own.Next!.GetType().Name} {own.Numbers[5]}");
        try
        {
            HeapImage.Load<Dictionary<string, Verifiable>>(path, new() { Verify = new() { AllowedTypes = [typeof(Verifiable)] } });
            WriteLine("verified: another type");
        }
        catch (HeapImageException problem)
        {
            WriteLine($"verified: {problem.Code}");
        }
    }

    static Delegates Functions(int number)
    {
        Func<int, int> add = x => x + number;
        return new() { Add = add, Static = static x => x * 2, Both = (Func<int, int>)Delegate.Combine(add, (Func<int, int>)(x => x - number)), Instance = new Node { Name = "bound" }.ToString, Generic = Same<string> };
    }

    static T Same<T>(T value) => value;

    static Weak Weak()
    {
        var (target, value) = (new Node { Name = "w" }, new Node { Name = "v" });
        var weak = new Weak { Target = target, Value = value, Reference = new(target) };
        weak.Table.Add(target, value);
        return weak;
    }

    [GeneratedRegex("[a-z][0-9]")]
    private static partial Regex Pattern();
}

sealed class Counted
{
    public static int Finalised;

    ~Counted() => Interlocked.Increment(ref Finalised);
}
