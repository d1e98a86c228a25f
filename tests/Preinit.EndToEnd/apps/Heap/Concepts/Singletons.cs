using System.Globalization;
using System.Text;

namespace Heap.Concepts;

[Preinitialize]
static class Singletons
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;

    static readonly object[] Captured = Current();

    static object[] Current() =>
    [
        EqualityComparer<int>.Default, EqualityComparer<string>.Default, EqualityComparer<DayOfWeek>.Default, EqualityComparer<(int, string)>.Default,
        EqualityComparer<object>.Default, Comparer<string>.Default, Comparer<int>.Default, StringComparer.Ordinal, StringComparer.OrdinalIgnoreCase,
        StringComparer.InvariantCulture, StringComparer.InvariantCultureIgnoreCase, ReferenceEqualityComparer.Instance, Array.Empty<int>(),
        Array.Empty<string>(), Array.Empty<Local>(), CultureInfo.InvariantCulture, CultureInfo.InvariantCulture.NumberFormat,
        CultureInfo.InvariantCulture.CompareInfo, CultureInfo.InvariantCulture.TextInfo, CultureInfo.InvariantCulture.DateTimeFormat, Encoding.UTF8,
        Encoding.ASCII, Encoding.Unicode, Encoding.Latin1, string.Empty, Task.CompletedTask, TimeProvider.System, DBNull.Value, Type.Missing, TimeZoneInfo.Utc,
        Stream.Null, TextWriter.Null, Enumerable.Empty<int>(), CancellationToken.None, EventArgs.Empty, Random.Shared, Version,
        TaskScheduler.Default, EqualityComparer<Local>.Default, Comparer<Local>.Default,
    ];

    public static void Print()
    {
        var now = Current();
        for (var i = 0; i < now.Length; i++)
            WriteLine($"{i} {now[i].GetType().Name} {(now[i] is CancellationToken ? now[i].Equals(Captured[i]) : ReferenceEquals(now[i], Captured[i]))}");
    }

    static readonly object Version = new Version(1, 2);

    sealed class Local;
}
