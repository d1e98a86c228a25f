using Fix = Preinit.Analyzers.Tests.CheckFix<Preinit.Analyzers.TableAnalyzer, Preinit.Analyzers.SuggestionFixProvider>;

namespace Preinit.Analyzers.Tests;

/// <summary>Types are marked.</summary>
public class SuggestionFixTests
{
    [Fact]
    public Task Preinitialize() => Fix.Run(FixTitles.Preinitialize, """
        /// <summary>Odd ones.</summary>
        static class {|PREINIT8009:Odd|}
        {
            static readonly HashSet<int> all = Enumerable.Range(0, 99).Where(i => i % 2 == 1).ToHashSet();
        }

        [Obsolete]
        static class {|PREINIT8009:Even|}
        {
            static readonly HashSet<int> all = Enumerable.Range(0, 99).Where(i => i % 2 == 0).ToHashSet();
        }
        """, """
        using Preinit;

        /// <summary>Odd ones.</summary>
        [Preinitialize]
        static class Odd
        {
            static readonly HashSet<int> all = Enumerable.Range(0, 99).Where(i => i % 2 == 1).ToHashSet();
        }

        [Preinitialize]
        [Obsolete]
        static class Even
        {
            static readonly HashSet<int> all = Enumerable.Range(0, 99).Where(i => i % 2 == 0).ToHashSet();
        }
        """);

    [Fact]
    public Task The_namespace_is_imported_among_the_others() => Fix.Run(FixTitles.Preinitialize, """
        using System.Text;
        using Zoo;

        namespace Zoo
        {
            struct {|PREINIT8009:Odd|}
            {
                static readonly HashSet<int> all = Enumerable.Range(0, 99).Where(i => i % 2 == 1).ToHashSet();
            }
        }
        """, """
        using System.Text;
        using Preinit;
        using Zoo;

        namespace Zoo
        {
            [Preinitialize]
            struct Odd
            {
                static readonly HashSet<int> all = Enumerable.Range(0, 99).Where(i => i % 2 == 1).ToHashSet();
            }
        }
        """);
}
