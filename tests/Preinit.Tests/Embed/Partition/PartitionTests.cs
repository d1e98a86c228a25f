extern alias build;

namespace Preinit.Tests;

/// <summary>What belongs together although no object says so, and what does not although it is used in two places.</summary>
public class PartitionTests
{
    sealed class Own(int number)
    {
        public int Number = number;

        public void Nothing() => Number++;
    }

    sealed class Other(int number)
    {
        public int Number = number;
    }

    sealed class Finalized
    {
        public int Number = 1;

        ~Finalized() => Number++;
    }

    class Precise
    {
        static readonly object Shared;

        static Precise() => Shared = new();

        public object Used => Shared;
    }

    sealed class Derived : Precise;

    static int One() => 1;

    static int Two() => 2;

    static void Nothing()
    {
    }

    [Fact]
    public void What_is_not_connected_is_divided() => AssertParts([new Own(1), new Other(2), new Own(3)], [], [0], [1], [2]);

    [Fact]
    public void An_object_of_the_framework_connects_nothing() =>
        AssertParts([new Dictionary<string, Own>(StringComparer.Ordinal) { ["a"] = new(1) }, new Dictionary<string, Own>(StringComparer.Ordinal) { ["b"] = new(2) }], [], [0], [1]);

    /// <summary>The one of tables without a comparer of their own is found by a method.</summary>
    [Fact]
    public void What_compares_texts_by_default_connects_nothing() =>
        AssertParts([new Dictionary<string, Own> { ["a"] = new(1) }, new Dictionary<string, Own> { ["b"] = new(2) }], [], [0], [1]);

    [Fact]
    public void A_delegate_is_an_object_that_code_makes()
    {
        Func<int> shared = One, own = Two;
        AssertParts([new[] { shared }, new object[] { shared }, new[] { own }], [], [0, 1], [2]);
    }

    [Fact]
    public void A_delegate_is_connected_with_its_target()
    {
        var target = new Own(1);
        AssertParts([new Func<int>(() => target.Number), new[] { target }, new Other(2)], [], [0, 1], [2]);
    }

    [Fact]
    public void A_delegate_of_several_is_connected_with_each()
    {
        Action first = Nothing, second = new Own(1).Nothing;
        AssertParts([new[] { first }, new[] { second }, new[] { first + second }, new Other(2)], [], [0, 1, 2], [3]);
    }

    [Fact]
    public void What_may_run_code_of_the_app_is_the_first_part()
    {
        object?[] values = [new Own(1), new Dictionary<(int, string), int> { [(1, "a")] = 2 }, new WeakReference<Own>(new(2)), new Other(3)];
        using var captured = CapturedGraph.OfTypes(values, path => true);
        Assert.Equal([[1, 2], [0], [3]], RestoredParts.Of(captured)!.Types);
    }

    [Fact]
    public void So_is_what_is_found_in_a_library()
    {
        object?[] values = [new Own(1), new Dictionary<string, Own>(StringComparer.Ordinal), new Other(3)];
        using var captured = CapturedGraph.OfTypes(values);
        Assert.Equal([[1], [0], [2]], RestoredParts.Of(captured, isFramework: name => false)!.Types);
    }

    [Fact]
    public void So_is_what_needs_the_static_constructor_of_a_class_outside() => AssertParts([new Own(1), new Derived(), new Other(3)], [1], [0], [2]);

    [Fact]
    public void A_finaliser_runs_no_code_when_it_is_restored() => AssertParts([new Own(1), new Finalized(), new object[1]], [], [0], [1], [2]);

    [Fact]
    public void Types_without_values_and_small_ones_without_types_of_their_own_are_one_part_together()
    {
        object?[] values = [null, new Own(1), new int[3], 5, null, new int[5_000], "text"];
        using var captured = CapturedGraph.OfTypes(values);
        Assert.Equal([[0, 2, 3, 4, 6], [1], [5]], RestoredParts.Of(captured, smallPart: 4096)!.Types);
        Assert.Equal([[0, 4], [1], [2], [3], [5], [6]], RestoredParts.Of(captured)!.Types);
    }

    [Fact]
    public void Small_ones_keep_away_from_a_first_part_that_has_to_be_made()
    {
        using var captured = CapturedGraph.OfTypes([new Dictionary<(int, string), int> { [(1, "a")] = 2 }, new int[3], new Own(1)], path => true);
        Assert.Equal([[0], [1], [2]], RestoredParts.Of(captured, smallPart: 4096)!.Types);
    }

    [Fact]
    public void An_image_of_one_part_is_left_whole()
    {
        using var captured = CapturedGraph.OfTypes([1, 2, new int[3]]);
        Assert.Null(RestoredParts.Of(captured, smallPart: 4096));
    }

    [Fact]
    public void What_a_compiler_keeps_for_lambdas_is_left_out_unless_something_holds_it()
    {
        object lambdas = new Func<object>(static () => new()).Target!;
        using var captured = CapturedGraph.OfTypes([new Own(1), new Other(2), lambdas]);
        Assert.Equal([[], [0], [1]], RestoredParts.Of(captured, nameOf: i => i == 2 ? lambdas.GetType().FullName! : $"Type{i}")!.Types);
        using var method = CapturedGraph.OfTypes([new Own(1), new Other(2), new Func<int>(One)]);
        Assert.Equal([[], [0], [1]], RestoredParts.Of(method, smallPart: 4096, nameOf: i => i == 2 ? "Type+<>O" : $"Type{i}")!.Types);
        using var held = CapturedGraph.OfTypes([new[] { lambdas }, new Other(2), lambdas]);
        Assert.Equal([[], [0, 2], [1]], RestoredParts.Of(held, nameOf: i => i == 2 ? lambdas.GetType().FullName! : $"Type{i}")!.Types);
    }

    [Fact]
    public void Large_arrays_lie_apart_in_each_part()
    {
        object?[] values = [new Own(1), new[] { Enumerable.Range(0, 500_000).ToArray(), [1, 2] }, new byte[1 << 21], new byte[100_000]];
        using var captured = CapturedGraph.OfTypes(values);
        var parts = RestoredParts.Of(captured)!;
        GraphEquality.AssertEqual(values, parts.Restore(RestorePath.PinnedArray));
        Assert.Equal([false, false, true, true, false], parts.Images.Select(build::Preinit.Build.FreezeMethod.HasLargeArrays)); // the first part is empty
    }

    [Fact]
    public void What_all_parts_have_in_common_is_an_image_without_objects()
    {
        using var captured = CapturedGraph.OfTypes([new Own(1), new SortedSet<string> { "a" }]);
        var common = RestoredParts.Of(captured)!.Common;
        Assert.Empty(new build::Preinit.Build.ImageGraph(common.Bytes).Offsets);
        Assert.Equal(typeof(SortedSet<>).Assembly.GetName().Name, build::Preinit.Build.SpecKey.AssemblyOf(
            Assert.IsType<build::Preinit.Capture.TypeSpec.Generic>(Assert.Single(common.TypeTable)).Definition));
    }

    static void AssertParts(object?[] values, params int[][] expected)
    {
        using var captured = CapturedGraph.OfTypes(values);
        Assert.Equal(expected, RestoredParts.Of(captured)!.Types);
    }
}
