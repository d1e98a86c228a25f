if (args is ["--hash-codes"])
{
    WriteLine($"{"a".GetHashCode()} {"A".GetHashCode(StringComparison.OrdinalIgnoreCase)} {HashCode.Combine(1, "a")} {("a", 1).GetHashCode()}");
    return;
}
WriteLine($"int: {Ints.Tables.Report(Keys.Ints)}");
WriteLine($"enum: {Enums.Tables.Report(Keys.Enums)}");
WriteLine($"string: {Strings.Tables.Report(Keys.Strings)}");
WriteLine($"ordinal: {Strings.Ordinal.Report(Keys.Strings)}");
WriteLine($"ignoring case: {Strings.IgnoringCase.Report([.. Keys.Strings.Select(k => k.ToUpperInvariant())])}");
WriteLine($"invariant: {Strings.Invariant.Report(Keys.Strings)}");
WriteLine($"own comparer: {Strings.OwnComparer.Report([.. Keys.Strings.Select(k => k.ToUpperInvariant())])}");
WriteLine($"guid: {Guids.Tables.Report(Keys.Guids)}");
WriteLine($"date: {Guids.Dates.Report(Keys.Dates)}");
WriteLine($"tuple: {Tuples.Tables.Report(Keys.Tuples)}");
WriteLine($"tuple with type: {Tuples.WithType.Report(Keys.TypeTuples)}");
WriteLine($"record: {Records.Tables.Report(Keys.Records)}");
WriteLine($"record struct: {Records.Structs.Report(Keys.Places)}");
WriteLine($"type: {Types.Tables.Report(Keys.Types)}");
WriteLine($"reference: {References.Tables.Report(References.Objects)}");
WriteLine($"nested: {Nested.Table[new("a", 1)][("b", 2)].Contains(typeof(int))} {Nested.Table[new("a", 1)][("b", 3)].Count}");
WriteLine($"by set: {BySet.Table[new HashSet<Type> { typeof(int), typeof(string) }]}");
WriteLine($"same: {ReferenceEquals(Same.Table, Same.Holder[0])} {Same.Names.Count} {ReferenceEquals(Same.Names, Same.Table.Keys)}");
if (args is ["--frozen"])
    WriteLine($"made at publish: {string.Join(' ', Made.All)}");

static class Made
{
    public static bool[] All => [Ints.Frozen, Enums.Frozen, Strings.Frozen, Guids.Frozen, Tuples.Frozen, Records.Frozen, Types.Frozen, References.Frozen, Nested.Frozen, BySet.Frozen, Same.Frozen];
}

[Preinitialize]
static class Ints
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly TablesOf<int> Tables = new(Keys.Ints);
}

[Preinitialize]
static class Enums
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly TablesOf<DayOfWeek> Tables = new(Keys.Enums);
}

[Preinitialize]
static class Strings
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly TablesOf<string> Tables = new(Keys.Strings);
    public static readonly TablesOf<string> Ordinal = new(Keys.Strings, StringComparer.Ordinal);
    public static readonly TablesOf<string> IgnoringCase = new(Keys.Strings, StringComparer.OrdinalIgnoreCase);
    public static readonly TablesOf<string> Invariant = new(Keys.Strings, StringComparer.InvariantCulture);
    public static readonly TablesOf<string> OwnComparer = new(Keys.Strings, new ByLength());
}

[Preinitialize]
static class Guids
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly TablesOf<Guid> Tables = new(Keys.Guids);
    public static readonly TablesOf<DateTime> Dates = new(Keys.Dates);
}

[Preinitialize]
static class Tuples
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly TablesOf<(string, int)> Tables = new(Keys.Tuples);
    public static readonly TablesOf<(byte, string, Type)> WithType = new(Keys.TypeTuples);
}

[Preinitialize]
static class Records
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly TablesOf<Named> Tables = new(Keys.Records);
    public static readonly TablesOf<Place> Structs = new(Keys.Places);
}

[Preinitialize]
static class Types
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly TablesOf<Type> Tables = new(Keys.Types);
}

[Preinitialize]
static class References
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly object[] Objects = [.. Keys.Strings.Select(s => new Named(s, 0))];
    public static readonly TablesOf<object> Tables = new(Objects, ReferenceEqualityComparer.Instance);
}

/// <summary>Tables in the values of tables.</summary>
[Preinitialize]
static class Nested
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Dictionary<Named, Dictionary<(string, int), HashSet<Type>>> Table = new()
    {
        [new("a", 1)] = new() { [("b", 2)] = [typeof(int), typeof(Named)], [("b", 3)] = [] },
        [new("a", 2)] = new() { [("c", 2)] = [typeof(long)] },
    };
}

/// <summary>A table in the keys of a table: it has to be built first.</summary>
[Preinitialize]
static class BySet
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Dictionary<HashSet<Type>, string> Table = new(HashSet<Type>.CreateSetComparer())
    {
        [[typeof(int), typeof(string)]] = "int, string",
        [[typeof(long)]] = "long",
    };
}

[Preinitialize]
static class Same
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Dictionary<Type, string> Table = new() { [typeof(int)] = "int", [typeof(string)] = "string" };
    public static readonly object[] Holder = [Table];
    public static readonly ICollection<Type> Names = Table.Keys;
}
