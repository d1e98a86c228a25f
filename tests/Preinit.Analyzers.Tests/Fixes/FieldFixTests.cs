using Fix = Preinit.Analyzers.Tests.CheckFix<Preinit.Analyzers.InitializerAnalyzer, Preinit.Analyzers.FieldFixProvider>;

namespace Preinit.Analyzers.Tests;

/// <summary>Fields are kept out of the image.</summary>
public class FieldFixTests
{
    [Fact]
    public Task RunAtStartup() => Fix.Run(FixTitles.RunAtStartup, """
        using Preinit;

        [Preinitialize]
        static class Session
        {
            /// <summary>Another one in each process.</summary>
            public static readonly Guid Id = {|PREINIT8002:Guid.NewGuid()|};
            public static readonly string[] Names = ["a"];

            static readonly string host = {|PREINIT8003:Environment.MachineName|}; // where it runs
            public static DateTime At { get; } = {|PREINIT8002:DateTime.Now|};
        }
        """, """
        using Preinit;

        [Preinitialize]
        static class Session
        {
            /// <summary>Another one in each process.</summary>
            [RunAtStartup]
            public static readonly Guid Id = Guid.NewGuid();
            public static readonly string[] Names = ["a"];

            [RunAtStartup]
            static readonly string host = Environment.MachineName; // where it runs
            [field: RunAtStartup]
            public static DateTime At { get; } = DateTime.Now;
        }
        """);

    [Fact]
    public Task NotCaptured_also_for_a_field_that_a_constructor_sets() => Fix.Run(FixTitles.NotCaptured, """
        [Preinit.Preinitialize]
        static class Gate
        {
            static readonly Mutex single = {|PREINIT8007:new()|};
            static readonly Thread worker;

            static Gate() => worker = {|PREINIT8007:new Thread(() => { })|};
        }
        """, """
        using Preinit;

        [Preinit.Preinitialize]
        static class Gate
        {
            [NotCaptured]
            static readonly Mutex single = new();
            [NotCaptured]
            static readonly Thread worker;

            static Gate() => worker = new Thread(() => { });
        }
        """);

    [Fact]
    public Task A_type_of_its_own() => Fix.Run(FixTitles.Move, """
        using Preinit;

        [Preinitialize]
        static class Session
        {
            // Another one in each process.
            public static readonly Guid Id = {|PREINIT8002:Guid.NewGuid()|};

            public static readonly string[] Names = ["a"];

            public static string Text => Names[0] + Id;
        }
        """, """
        using Preinit;

        [Preinitialize]
        static class Session
        {
            // Another one in each process.
            public static Guid Id => IdHolder.Value;

            public static readonly string[] Names = ["a"];

            public static string Text => Names[0] + Id;

            static class IdHolder
            {
                internal static readonly Guid Value = Guid.NewGuid();
            }
        }
        """);

    [Fact]
    public Task A_field_of_another_type_that_is_set_up_on_the_way() => Fix.Run(FixTitles.NotCaptured, """
        using Preinit;

        [Preinitialize]
        static class User
        {
            static readonly string name = {|PREINIT8007:Unmarked.Name|} + "a";
        }

        static class Unmarked
        {
            public static string Name = "b";
            static readonly Mutex mutex = new();
        }
        """, """
        using Preinit;

        [Preinitialize]
        static class User
        {
            static readonly string name = Unmarked.Name + "a";
        }

        static class Unmarked
        {
            public static string Name = "b";
            [NotCaptured]
            static readonly Mutex mutex = new();
        }
        """);
}
