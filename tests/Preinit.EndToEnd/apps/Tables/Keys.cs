using System.Globalization;

/// <summary>Keys of all kinds, a hundred of each. What is printed of them is the same in every process.</summary>
static class Keys
{
    public static int[] Ints => [.. Enumerable.Range(0, 100).Select(i => i * 7919)];
    public static DayOfWeek[] Enums => Enum.GetValues<DayOfWeek>();
    public static string[] Strings => [.. Enumerable.Range(0, 100).Select(i => string.Create(CultureInfo.InvariantCulture, $"Name {i * 31}"))];
    public static Guid[] Guids => [.. Enumerable.Range(0, 100).Select(i => new Guid(i, 1, 2, [3, 4, 5, 6, 7, 8, 9, 10]))];
    public static DateTime[] Dates => [.. Enumerable.Range(0, 100).Select(i => new DateTime(1900 + i, 1, 1))];
    public static (string, int)[] Tuples => [.. Strings.Select((s, i) => (s, i))];
    public static (byte, string, Type)[] TypeTuples => [.. Strings.Select((s, i) => ((byte)i, s, i % 2 == 0 ? typeof(int) : typeof(string)))];
    public static Named[] Records => [.. Strings.Select((s, i) => new Named(s, i))];
    public static Place[] Places => [.. Strings.Select((s, i) => new Place((byte)i, s, i))];
    public static Type[] Types => [typeof(int), typeof(string), typeof(List<>), typeof(Named), typeof(Dictionary<string, Place>), typeof(int[]), typeof(Keys)];
}

sealed record Named(string Name, int Number);

readonly record struct Place(byte X, string Name, long Y);

/// <summary>Seeded, as the framework's comparers are.</summary>
sealed class ByLength : IEqualityComparer<string>, System.Collections.IEqualityComparer
{
    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.OrdinalIgnoreCase);
    public int GetHashCode(string text) => HashCode.Combine(text.Length);
    public new bool Equals(object? x, object? y) => Equals(x as string, y as string);
    public int GetHashCode(object text) => GetHashCode((string)text);
}
