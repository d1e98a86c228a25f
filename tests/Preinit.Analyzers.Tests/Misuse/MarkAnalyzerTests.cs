using Run = Preinit.Analyzers.Tests.Check<Preinit.Analyzers.MarkAnalyzer>;

namespace Preinit.Analyzers.Tests;

/// <summary>PREINIT1001, 1002, 1003, 1007 and 1008: attributes in the wrong place.</summary>
public class MarkAnalyzerTests
{
    [Theory]
    [InlineData("void M() { }")]
    [InlineData("static void M(int number) { }")]
    [InlineData("static int M() => 1;")]
    [InlineData("static void M<T>() { }")]
    [InlineData("static async void M() => await Task.Yield();")]
    [InlineData("static Task M() => Task.CompletedTask;")]
    public async Task A_method_that_cannot_be_called(string method)
    {
        await Run.Run($$"""class Marked { [{|PREINIT1001:Preinitialize|}] {{method}} }""");
        await Run.Run($$"""class Marked { [{|PREINIT1001:BeforeCapture|}] {{method}} }""");
        await Run.Run($$"""class Marked { [{|PREINIT1001:AfterRestore(Order = 2)|}] {{method}} }""");
    }

    [Fact]
    public Task A_method_that_can_be_called() => Run.Run("""
        class Marked
        {
            [Preinitialize] static void Fill() { }
            [BeforeCapture] internal static void Close() { }
            [AfterRestore] public static void Open() { }
            static int Unmarked(int number) => number;
        }
        """);

    [Fact]
    public Task A_generic_type() => Run.Run("""
        [{|PREINIT1002:Preinitialize|}]
        static class Names<T> where T : struct, Enum
        {
            public static readonly string[] All = Enum.GetNames<T>();

            [{|PREINIT1002:Preinitialize|}]
            public static void Fill() { }

            [{|PREINIT1002:Preinitialize|}]
            static class Nested
            {
                public static readonly string First = typeof(T).Name;
            }
        }
        """);

    [Theory]
    [InlineData("public static int[]? Table;")]
    [InlineData("public const int Number = 1;")]
    [InlineData("readonly int number = 1; public int Twice => 2 * number;")]
    [InlineData("public static int Number => 1;")]
    public Task A_type_without_initialisers(string members) => Run.Run($$"""[{|PREINIT1003:Preinitialize|}] class Empty { {{members}} }""");

    [Theory]
    [InlineData("public static int[] Table = [1];")]
    [InlineData("public static int Number { get; } = 1;")]
    [InlineData("public static event Action E = () => { };")]
    [InlineData("public const decimal Half = 0.5m;")]
    [InlineData("static Filled() { }")]
    public Task A_type_with_an_initialiser(string member) => Run.Run($$"""[Preinitialize] class Filled { {{member}} }""");

    [Fact]
    public Task A_type_with_an_initialiser_in_another_part() => Run.Run("""
        [Preinitialize] static partial class Parts { }
        static partial class Parts { public static readonly object First = new(); }
        """);

    [Fact]
    public Task A_surrogate_that_cannot_be_created() => Run.Run("""
        sealed class {|PREINIT1007:ClientSurrogate|}(string user) : ISurrogate<HttpClient>
        {
            public object? Keep(HttpClient target) => user;
            public HttpClient Rebuild(object? kept) => new();
        }
        """);

    [Fact]
    public Task A_surrogate_that_can_be_created_or_is_derived_from() => Run.Run("""
        abstract class Base(string user) : ISurrogate<HttpClient>
        {
            public object? Keep(HttpClient target) => user;
            public HttpClient Rebuild(object? kept) => new();
        }

        sealed class Derived() : Base("name");
        """);

    [Fact]
    public Task RunAtStartup_on_a_field_without_an_initialiser_that_could_run() => Run.Run("""
        class Settings
        {
            [RunAtStartup] static readonly string user = Environment.UserName;
            [{|PREINIT1008:RunAtStartup|}] readonly string host = Environment.MachineName;
            [field: {|PREINIT1008:RunAtStartup|}] string Folder { get; } = Environment.CurrentDirectory;
            [{|PREINIT1008:RunAtStartup|}] const int Most = 100;
            [ThreadStatic, {|PREINIT1008:RunAtStartup|}] static object? perThread = new();
        }
        """);

    [Fact]
    public Task The_message_is_that_of_the_publish() => Run.Run("namespace Some { class Marked { [{|#0:Preinitialize|}] void Fill(int count) { } } }",
        new Microsoft.CodeAnalysis.Testing.DiagnosticResult("PREINIT1001", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0).WithMessage(
            "Some.Marked.Fill cannot be called by Preinit: a marked method is static, returns void, is not async and has no parameters. "
            + "Change its signature, or call it from a method that fits and mark that one."));
}
