using CsCheck;

namespace Preinit.Tests;

/// <summary>The property that parts rest on: whatever is divided, all parts together are what was divided.</summary>
public class RandomPartsTests
{
    static readonly Gen<(int Seed, int Types, int Graphs)> Cases = Gen.Select(Gen.Int, Gen.Int[2, 8], Gen.Int[1, 10]);

    [Theory]
    [InlineData(RestorePath.PinnedArray)]
    [InlineData(RestorePath.ObjectByObject)]
    public void All_parts_together_equal_the_whole(RestorePath path) => Cases.Sample(c =>
    {
        var values = Values(c.Seed, c.Types, c.Graphs);
        using var captured = CapturedGraph.OfTypes(values);
        if (RestoredParts.Of(captured) is not { } parts)
        {
            Assert.Single(Connected(values).Distinct());
            return;
        }
        Assert.Equal(Enumerable.Range(0, values.Length), parts.Types.SelectMany(t => t).Order()); // each in one part
        GraphEquality.AssertEqual(values, parts.Restore(path)); // and no object stands for two, or two for one
        Assert.Equal(captured.ObjectCount - 1, parts.ObjectCounts.Sum());
    }, iter: 30, threads: 1);

    [Fact]
    public void Types_are_in_one_part_if_they_share_objects_and_only_then() => Cases.Sample(c =>
    {
        var values = Values(c.Seed, c.Types, c.Graphs);
        using var captured = CapturedGraph.OfTypes(values);
        var connected = Connected(values);
        int[][] expected = [.. Enumerable.Range(0, values.Length).GroupBy(i => connected[i]).Select(g => g.ToArray())];
        int[][] actual = RestoredParts.Of(captured) is { } parts ? [.. parts.Types.Where(t => t.Length > 0).OrderBy(t => t[0])] : [[.. Enumerable.Range(0, values.Length)]];
        Assert.Equal(expected, actual);
    }, iter: 30, threads: 1);

    /// <summary>Static fields that lead to some of a number of graphs each, or have no value.</summary>
    static object?[] Values(int seed, int types, int graphs)
    {
        var random = new Random(seed);
        Node[] all = [.. Enumerable.Range(0, graphs).Select(i => RandomGraph.Create(seed + i, random.Next(1, 30)))];
        return [.. Enumerable.Range(0, types).Select(_ => random.Next(8) == 0 ? null
            : (object)Enumerable.Range(0, random.Next(1, 3)).Select(_ => all[random.Next(graphs)]).ToArray())];
    }

    /// <summary>For each value, the first one that it shares objects with; those without a value belong together.</summary>
    static int[] Connected(object?[] values)
    {
        var reached = values.Select(v => Reachable.From(v, o => o is Type or "" or Array { Length: 0, Rank: 1 } || o.GetType().FullName!.Contains("Comparer"))).ToArray();
        int[] sets = [.. Enumerable.Range(0, values.Length)];
        for (var changed = true; changed; )
        {
            changed = false;
            for (var i = 0; i < values.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (sets[i] == sets[j] || !(values[i] == null && values[j] == null) && !reached[i].Overlaps(reached[j]))
                        continue;
                    sets[i] = sets[j] = Math.Min(sets[i], sets[j]);
                    changed = true;
                }
            }
        }
        return sets;
    }
}
