extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests;

public class DiscovererTests
{
    readonly RecordingLog log = new();

    [Fact]
    public void Types_and_methods_come_in_their_order()
    {
        var discovered = Discover("""
            [Preinitialize] static class Second { public static object X = new(); }
            [Preinitialize(Order = -1)] struct First { static object X = new(); }
            static class Holder { [Preinitialize(Order = 5)] static void Last() { } }
            class Outer { [Preinitialize] class Third { static object X = new(); } }
            """)!;
        Assert.Equal(["First", "Second", "Outer.Third", "Holder.Last"], discovered.Initializers.Select(i => i.Name));
        Assert.Equal("Outer+Third", discovered.Initializers[2].Planned.Type);
        Assert.Empty(log.Diagnostics);
    }

    [Fact]
    public void Positions_come_from_the_symbols()
    {
        var discovered = Discover("[Preinitialize(Required = true)]\nstatic class A\n{\n    public static object X = new();\n}")!;
        var initializer = Assert.Single(discovered.Initializers);
        Assert.True(initializer.Required);
        Assert.Equal(new SourcePosition("App.cs", 5, 5), initializer.Position);
    }

    [Fact]
    public void Hooks_are_found()
    {
        var discovered = Discover("""
            static class A
            {
                [AfterRestore(Order = 2)] static void Late() { }
                [AfterRestore(Order = 1)] static void Early() { }
                [BeforeCapture] static void Before() { }
            }
            """)!;
        Assert.Equal(["A.Early", "A.Late"], discovered.AfterRestore.Select(h => h.Name));
        Assert.Equal(["A.Before"], discovered.BeforeCapture.Select(h => h.Name));
    }

    [Theory]
    [InlineData("class A { [Preinitialize] void M() { } }", "PREINIT1001")]
    [InlineData("class A { [Preinitialize] static void M(int i) { } }", "PREINIT1001")]
    [InlineData("class A { [Preinitialize] static int M() => 1; }", "PREINIT1001")]
    [InlineData("class A { [Preinitialize] static void M<T>() { } }", "PREINIT1001")]
    [InlineData("class A { [Preinitialize] static async void M() { await System.Threading.Tasks.Task.Yield(); } }", "PREINIT1001")]
    [InlineData("class A { [AfterRestore] void M() { } }", "PREINIT1001")]
    [InlineData("class A { [BeforeCapture] static bool M() => true; }", "PREINIT1001")]
    [InlineData("[Preinitialize] class A<T> { static object X = new(); }", "PREINIT1002")]
    [InlineData("class A<T> { [Preinitialize] static void M() { } }", "PREINIT1002")]
    [InlineData("class A { [RunAtStartup] int field = 3; }", "PREINIT1008")]
    [InlineData("class A { [field: RunAtStartup] int Property { get; } = 3; }", "PREINIT1008")]
    [InlineData("class A { [RunAtStartup] const int Constant = 3; }", "PREINIT1008")]
    [InlineData("enum A { [RunAtStartup] One }", "PREINIT1008")]
    [InlineData("class A { [RunAtStartup, ThreadStatic] static int field = 3; }", "PREINIT1008")]
    public void Misuse_is_an_error(string source, string code)
    {
        Assert.Null(Discover(source));
        var diagnostic = Assert.Single(log.Diagnostics);
        Assert.Equal(code, diagnostic.Code);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains('A', diagnostic.Message);
    }

    [Fact]
    public void A_type_without_static_initialisers_is_a_warning()
    {
        Assert.Empty(Discover("[Preinitialize] static class A { public static object X; }")!.Initializers);
        Assert.Equal(("PREINIT1003", DiagnosticSeverity.Warning), (Assert.Single(log.Diagnostics).Code, log.Diagnostics[0].Severity));
    }

    [Fact]
    public void A_type_that_the_project_names_counts_as_marked()
    {
        var discovered = Discover("namespace N { class Outer { class Inner { public static object X = new(); } } }", "N.Outer+Inner")!;
        Assert.Equal("N.Outer+Inner", Assert.Single(discovered.Initializers).Planned.Type);
        Assert.Empty(log.Diagnostics);
    }

    [Fact]
    public void A_type_that_is_named_and_marked_runs_once() =>
        Assert.Single(Discover("[Preinitialize] class A { public static object X = new(); }", "A")!.Initializers);

    [Fact]
    public void A_type_that_is_named_must_exist()
    {
        Assert.Null(Discover("class A { }", "B"));
        Assert.Equal(("PREINIT1006", DiagnosticSeverity.Error), (Assert.Single(log.Diagnostics).Code, log.Diagnostics[0].Severity));
    }

    [Fact]
    public void An_assembly_that_is_named_must_ship()
    {
        using var app = TestApp.Compile("class A { }");
        Assert.Null(MarkedAssemblies.TryOpen(app.Options with { NamedAssemblies = ["Missing"] }, log));
        Assert.Equal("PREINIT1005", Assert.Single(log.Diagnostics).Code);
    }

    [Fact]
    public void A_type_whose_startup_initialiser_cannot_be_separated_is_not_frozen()
    {
        var discovered = Discover("""
            [Preinitialize] static class A
            {
                static int other;
                [RunAtStartup] static int field;
                static A()
                {
                    field = other = 5;
                }
            }
            [Preinitialize] static class B { [field: RunAtStartup] public static int X { get; } = 1; }
            """)!;
        Assert.Equal(["B"], discovered.Initializers.Select(i => i.Name));
        var diagnostic = Assert.Single(log.Diagnostics);
        Assert.Equal(("PREINIT1009", DiagnosticSeverity.Warning), (diagnostic.Code, diagnostic.Severity));
        Assert.Equal("A cannot be frozen (it will run at start-up): A.field cannot be kept: it is marked with [RunAtStartup], but the code that assigns "
            + "it assigns A.other too, or shares a local variable with code that does. To go on: assign it last, in a statement of its own that needs no more "
            + "than static fields, or move it to a type that is not frozen.", diagnostic.Message);
        Assert.Equal(new SourcePosition("App.cs", 8, 9), diagnostic.Position);
    }

    [Fact]
    public void A_startup_initialiser_of_a_required_type_must_be_separable()
    {
        Assert.Null(Discover("[Preinitialize(Required = true)] static class A { static int x; [RunAtStartup] static int y = x = 5; }"));
        Assert.Equal(("PREINIT1009", DiagnosticSeverity.Error), (Assert.Single(log.Diagnostics).Code, log.Diagnostics[0].Severity));
    }

    [Fact]
    public void A_startup_initialiser_in_a_type_that_is_not_frozen_is_of_no_interest()
    {
        Discover("static class A { static int x; [RunAtStartup] static int y = x = 5; } [Preinitialize] class B { static object o = new(); }");
        Assert.Empty(log.Diagnostics);
    }

    [Fact]
    public void The_capture_hears_what_startup_initialisers_use_and_whether_they_make_their_objects()
    {
        var discovered = Discover("""
            class A<T>
            {
                static object direct = new(), byMethod = new(), byLambda = new(), byNothing = new();
                [RunAtStartup] static object chosen = direct ?? Find(), made = new(), fromBoth = int.Parse("1") > 0 ? new object() : direct;
                static object Find() { Func<object> f = () => byLambda; return byMethod ?? f(); }
            }
            """)!;
        Assert.Equal([("chosen", false), ("made", true), ("fromBoth", false)], discovered.StartupFields.Select(f => (f.Field, f.IsMade)));
        Assert.All(discovered.StartupFields, f => Assert.Equal(("App", "A`1"), (f.Assembly, f.Type)));
        Assert.Equal(["byLambda", "byMethod", "direct"], discovered.StartupFields[0].Uses.Where(u => u.Type == "A`1").Select(u => u.Field).Order());
        Assert.Empty(discovered.StartupFields[1].Uses);
        Assert.Equal(["direct"], discovered.StartupFields[2].Uses.Select(u => u.Field));
    }

    Discovered? Discover(string source, params string[] namedTypes)
    {
        using var app = TestApp.Compile(source);
        using var assemblies = MarkedAssemblies.TryOpen(app.Options, log)!;
        return Discoverer.Discover(assemblies, namedTypes, log);
    }
}
