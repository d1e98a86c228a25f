using Run = Preinit.Analyzers.Tests.Check<Preinit.Analyzers.OrderAnalyzer>;

namespace Preinit.Analyzers.Tests;

/// <summary>PREINIT8008: what is used before it is filled.</summary>
public class OrderTests
{
    [Fact]
    public Task A_method_that_runs_before_the_one_that_fills() => Run.Run("""
        static class Words
        {
            public static string[] All = [];
            public static int Count { get; private set; }
            public static readonly Dictionary<string, int> Lengths = new();

            [Preinitialize(Order = 2)]
            public static void Fill()
            {
                All = ["a", "b"];
                Count = 2;
                Lengths["a"] = 1;
            }
        }

        static class Index
        {
            static readonly Dictionary<string, int> places = [];
            static int count;

            [Preinitialize(Order = 1)]
            public static void Fill()
            {
                foreach (var word in {|PREINIT8008:Words.All|})
                    places.Add(word, places.Count);
                count = {|PREINIT8008:Deeper()|} + {|PREINIT8008:Words.Lengths|}["a"];
            }

            static int Deeper() => Words.Count;
        }

        [Preinitialize]
        static class Table
        {
            public static readonly int First = {|PREINIT8008:Words.All|}.Length;
        }
        """);

    [Fact]
    public Task In_one_type_the_declaration_decides() => Run.Run("""
        static class Steps
        {
            static string[]? words;
            static int count;

            [Preinitialize] static void Count() => count = {|PREINIT8008:words|}!.Length;
            [Preinitialize] static void Fill() => words = ["a", "b"];
            [Preinitialize] static void Print() => Console.WriteLine(words!.Length + count);
        }
        """);

    [Fact]
    public Task Where_the_order_is_right_unknown_or_does_not_matter_nothing_is_said() => Run.Run("""
        static class Words
        {
            public static string[] All = [];
            public static int Limit = 5;
            public static object? Cache;

            [Preinitialize]
            public static void Fill()
            {
                All = new string[Limit];
                Limit = 7;
                Cache = null;
            }
        }

        static class Later
        {
            static int count;
            [Preinitialize(Order = 1)] static void Fill() => count = Words.All.Length;
        }

        static class SameOrder
        {
            static int count;
            [Preinitialize] static void Fill() => count = Words.All.Length;
        }

        static class Calls
        {
            static int count;
            [Preinitialize(Order = -1)]
            static void Fill()
            {
                Words.Fill();
                count = Words.All.Length;
            }
        }

        static class FillsItself
        {
            static int count;
            [Preinitialize(Order = -1)]
            static void Fill()
            {
                Words.Cache ??= new object();
                count = Words.Limit + Words.Cache.ToString()!.Length;
            }
        }
        """);

    [Fact]
    public Task What_an_earlier_one_fills_is_there() => Run.Run("""
        static class Words
        {
            public static List<string> All = [];
            static int count;
            [Preinitialize(Order = 1)] static void Begin() => All.Add("a");
            [Preinitialize(Order = 2)] static void Count() => count = All.Count;
            [Preinitialize(Order = 3)] static void End() => All.Add("z");
        }
        """);

    [Fact]
    public Task The_message_names_both() => Run.Run("""
        static class Steps
        {
            static string[]? words;
            static int count;
            [Preinitialize(Order = 1)] static void Count() => count = {|#0:words|}!.Length;
            [Preinitialize(Order = 2)] static void {|#1:Fill|}() => words = [];
        }
        """, new Microsoft.CodeAnalysis.Testing.DiagnosticResult("PREINIT8008", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0).WithLocation(1)
            .WithMessage("Steps.Count uses Steps.words before Steps.Fill fills it. Give Steps.Fill a smaller Order than Steps.Count has, or call it."));
}
