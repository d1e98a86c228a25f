using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace Heap.Concepts;

/// <summary>Objects of framework types that programs like to keep in statics.</summary>
[Preinitialize]
static class Frameworks
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Version Version = new(1, 2, 3);
    static readonly Uri Uri = new("http://user@host.example:8080/path?query#part");
    static readonly Tuple<int, string> Tuple = new(1, "one");
    static readonly Lazy<string> LazyDone = Force(new(() => new string('d', 2)));
    static readonly Lazy<string> LazyOpen = new(() => new string('o', 2));
    static readonly Exception NotThrown = new InvalidOperationException("not thrown", new ArgumentException("inner"));
    static readonly BigInteger Big = BigInteger.Pow(3, 300);
    static readonly Complex Complex = new(1, -1);
    static readonly Regex Interpreted = new(@"(\w+)@(\w+)\.com", RegexOptions.CultureInvariant);
    static readonly Random Seeded = new(42);
    static readonly Task<int> Result = Task.FromResult(12345);
    static readonly MemoryStream Stream = new([1, 2, 3]);
    static readonly UTF8Encoding NoMark = new(encoderShouldEmitUTF8Identifier: false);
    static readonly NumberFormatInfo Format = new() { NumberDecimalSeparator = "'" };
    static readonly CompositeFormat Composite = CompositeFormat.Parse("{0:x} and {1}");
    static readonly IProgress<int>? NoProgress = null;

    public static void Print()
    {
        WriteLine($"{Version} {Uri.Host} {Uri.Port} {Uri.PathAndQuery} {Tuple.Item2} {LazyDone.IsValueCreated} {LazyDone.Value} {LazyOpen.IsValueCreated} {LazyOpen.Value}");
        WriteLine($"{NotThrown.Message} {NotThrown.InnerException!.Message} {Big % 1_000_007} {Complex.Imaginary < 0}");
        var match = Interpreted.Match("mail someone@example.com now");
        WriteLine($"{match.Groups[1]} {match.Groups[2]} {Interpreted.Replace("a@b.com", "$2")}");
        WriteLine($"{Seeded.Next()} {Result.Result} {Stream.ReadByte()} {NoMark.GetPreamble().Length} {1.5.ToString(Format)} {NoProgress == null}");
        WriteLine(string.Format(CultureInfo.InvariantCulture, Composite, 255, "more"));
        try { throw NotThrown; } catch (InvalidOperationException e) { WriteLine(e.StackTrace!.Contains(nameof(Print))); }
    }

    static Lazy<string> Force(Lazy<string> lazy)
    {
        _ = lazy.Value;
        return lazy;
    }
}
