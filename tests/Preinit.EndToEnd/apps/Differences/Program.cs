using System.Globalization;

// What is printed is the same in every run, although the values are not.
WriteLine($"{Identifiers.Id != Guid.Empty} {Clock.Now > DateTime.MinValue} {Hashes.Stored == "some text".GetHashCode()}");
WriteLine($"{Tuples.Table[("one", 1)]} {Tuples.Table[("two", 2)]} {Tuples.Table.ContainsKey(("two", 1))}");
WriteLine($"{Records.Table[new("one", 1)]} {Records.Table.ContainsKey(new("two", 1))}");
WriteLine($"{ByType.Names[typeof(int)]} {ByType.Names[typeof(Program)]} {ByType.Names.ContainsKey(typeof(long))} {ByType.Set.Contains(typeof(List<>))}");
WriteLine($"{ByDelegate.Names[ByDelegate.First]} {ByDelegate.Names[ByDelegate.Second]}");
WriteLine($"{ByLink.Names[StringComparer.Ordinal]} {ByLink.Names[Stable.Keys]}");
WriteLine($"{Stable.Keys.Count(Stable.Set.Contains)} {Stable.Set.Contains(new object())}");
WriteLine($"{Machine.Directory == Environment.CurrentDirectory} {Calendar.Year == DateTime.Now.Year}");
if (args is ["--frozen"])
    WriteLine($"Fine was made at publish: {Fine.Frozen}; Stable: {Stable.Frozen}");

[Preinitialize]
static class Fine
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
}

[Preinitialize]
static class Identifiers
{
    public static readonly Guid Id = Guid.NewGuid();
}

[Preinitialize]
static class Clock
{
    public static readonly DateTime Now = DateTime.Now;
}

/// <summary>The same in most runs.</summary>
[Preinitialize]
static class Calendar
{
    public static readonly int Year = new Func<int>(() => DateTime.Now.Year)();
}

[Preinitialize]
static class Hashes
{
    public static readonly int Stored = "some text".GetHashCode();
}

[Preinitialize]
static class Tuples
{
    public static readonly Dictionary<(string, int), string> Table = new() { [("one", 1)] = "a", [("two", 2)] = "b" };
}

[Preinitialize]
static class Records
{
    public static readonly Dictionary<Key, string> Table = new() { [new("one", 1)] = "a", [new("two", 2)] = "b" };
    public sealed record Key(string Name, int Number);
}

/// <summary>Types hash by their identity, which is another one in each process.</summary>
[Preinitialize]
static class ByType
{
    public static readonly Dictionary<Type, string> Names = new() { [typeof(int)] = "int", [typeof(Program)] = "program", [typeof(string)] = "string" };
    public static readonly HashSet<Type> Set = [typeof(List<>), typeof(int), typeof(ByType)];
}

[Preinitialize]
static class ByDelegate
{
    public static readonly Func<int> First = () => 1;
    public static readonly Func<int> Second = () => 2;
    public static readonly Dictionary<object, string> Names = new(ReferenceEqualityComparer.Instance) { [First] = "first", [Second] = "second" };
}

/// <summary>Keyed by singletons of the framework and by an object of its own.</summary>
[Preinitialize]
static class ByLink
{
    public static readonly Dictionary<object, string> Names = new(ReferenceEqualityComparer.Instance)
    {
        [StringComparer.Ordinal] = "ordinal",
        [Stable.Keys] = "keys",
        [CultureInfo.InvariantCulture] = "invariant",
    };
}

/// <summary>Keyed by objects that are in the image with their hash codes: nothing here depends on the process.</summary>
[Preinitialize]
static class Stable
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly object[] Keys = [new(), new(), new List<int>()];
    public static readonly HashSet<object> Set = new(Keys, ReferenceEqualityComparer.Instance);
}

[Preinitialize]
static class Machine
{
    public static readonly string Directory = Environment.CurrentDirectory;
}
