using System.Globalization;
using Preinit;
using Sprache;

namespace Parsers;

/// <summary>A grammar of sums, as parsers made of parsers.</summary>
[Preinitialize]
static class Formula
{
    public static readonly Dictionary<string, Func<double, double>> Functions = new(StringComparer.Ordinal)
    {
        ["twice"] = x => 2 * x,
        ["root"] = Math.Sqrt,
    };

    public static readonly Dictionary<string, double> Variables = new(StringComparer.Ordinal) { ["pi"] = 3.125, ["x"] = 2 };

    static readonly Parser<double> s_number = Parse.DecimalInvariant.Token().Select(n => double.Parse(n, CultureInfo.InvariantCulture)).Named("number");
    static readonly Parser<string> s_name = Parse.Letter.AtLeastOnce().Text().Token();
    static readonly Parser<double> s_call =
        from name in s_name
        from open in Parse.Char('(')
        from argument in Parse.Ref(() => Sum!)
        from close in Parse.Char(')')
        select Functions[name](argument);

    static readonly Parser<double> s_factor = s_number.Or(s_call).Or(s_name.Select(n => Variables[n]))
        .XOr(from open in Parse.Char('(').Token() from inner in Parse.Ref(() => Sum!) from close in Parse.Char(')').Token() select inner);

    static readonly Parser<double> s_product = Parse.ChainOperator(Parse.Chars("*/").Token(), s_factor, (op, a, b) => op == '*' ? a * b : a / b);

    public static readonly Parser<double> Sum = Parse.ChainOperator(Parse.Chars("+-").Token(), s_product, (op, a, b) => op == '+' ? a + b : a - b);

    /// <summary>Some formulas that are worked out at publish.</summary>
    public static readonly SortedDictionary<string, double> Results = new(
        new[] { "1 + 2 * 3", "twice(pi) - x", "(4 - 1) * (2 + root(16))" }.ToDictionary(f => f, f => Sum.End().Parse(f)), StringComparer.Ordinal);
}
