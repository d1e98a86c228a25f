using System.Runtime.CompilerServices;
using CsCheck;

namespace Preinit.HeapImages.Tests.Worlds;

public sealed class RandomWorldTests
{
    /// <summary>Changes a graph at random, as a program would, and as none would.</summary>
    internal static void Change(Place root, Random random, bool isSimple)
    {
        var all = All(root);
        Place Any() => all[random.Next(all.Count)];
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            var place = Any();
            switch (random.Next(isSimple ? 14 : 19))
            {
                case 0: place.Number = random.Next(); break;
                case 1: place.Value = random.NextDouble(); break;
                case 2: place.Name = new string((char)('a' + random.Next(26)), random.Next(1, 40)); break;
                case 3: place.Name = Any().Name; break;
                case 4: place.Next = random.Next(3) == 0 ? null : Any(); break;
                case 5: place.Others.Add(new($"new {random.Next(100)}") { Next = Any() }); break;
                case 6: place.Others.Add(Any()); break;
                case 7: if (place.Others.Count > 0) place.Others.RemoveAt(random.Next(place.Others.Count)); break;
                case 8: place.ByName[$"{random.Next(20)}"] = Any(); break;
                case 9: place.ByName.Remove($"{random.Next(20)}"); break;
                case 10: (place.Next, Any().Next) = (Any().Next, place.Next); break;
                case 11: place.Array = [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(4) == 0 ? null : Any())]; break;
                case 12: place.Structs = [.. Enumerable.Range(0, random.Next(4)).Select(j => ($"s{j}", random.Next(2) == 0 ? null : Any(), random.NextInt64()))]; break;
                case 13: place.Numbers = new int[random.Next(30)]; break;
                case 14: place.Anything = (object[])[StringComparer.Ordinal, typeof(int), random.Next(9), Any(), Array.Empty<Place>(), ""] is var some ? some[random.Next(some.Length)] : null; break;
                case 15: (place.Rebuilt ??= [])[($"{random.Next(9)}", 1)] = Any(); break;
                case 16: place.Rebuilt?.Clear(); break;
                case 17: place.Hash = RuntimeHelpers.GetHashCode(place.Hashed = new()); break;
                default: place.Hash = RuntimeHelpers.GetHashCode(place.Hashed = Any()); break;
            }
        }
    }

    static List<Place> All(Place root)
    {
        var (found, seen) = (new List<Place> { root }, new HashSet<Place> { root });
        for (var i = 0; i < found.Count; i++)
        {
            var place = found[i];
            foreach (var next in place.Others.Concat(place.ByName.Values).Concat(place.Array).Concat(place.Structs.Select(s => s.Target)).Append(place.Next).OfType<Place>().Where(seen.Add))
                found.Add(next);
        }
        return found;
    }

    /// <returns>How many of the five changes needed no scan.</returns>
    static int Check(int seed, bool isSimple, bool isLarge = false)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var world = new Place("root");
        for (var i = 0; i < 10; i++)
            Change(world, random, isSimple);
        world.Anything = isLarge ? new byte[300_000] : null;
        HeapImage.Save(folder["0"], world);
        var quick = 0;
        for (var i = 1; i <= 5; i++)
        {
            if (random.Next(3) == 0 || isLarge && i == 1)
                world = HeapImage.Load<Place>(folder[$"{i - 1}"]);
            if (isLarge && random.Next(3) == 0)
                GC.Collect();
            Assert.True(!isLarge || LoadedHeaps.Around(world)!.OffsetOf(world) > 0);
            Change(world, random, isSimple);
            quick += isSimple && IsQuick(world, folder[$"{i - 1}"]) ? 1 : 0;
            HeapImage.SaveDelta(folder[$"{i}"], folder[$"{i - 1}"], world);
            Assert.Equal(world.Describe(), HeapImage.Load<Place>(folder[$"{i}"]).Describe());
            KeptUp.AssertIn(folder[$"{i}"]);
        }
        HeapImage.Flatten(folder["5"], folder["flat"]);
        Assert.Equal(world.Describe(), HeapImage.Load<Place>(folder["flat"]).Describe());
        return quick;
    }

    static bool IsQuick(Place world, string path)
    {
        using var before = WorldChain.Resolve(BaseFinder.Open(path), new(Path.GetDirectoryName(path), null));
        var made = QuickMaker.TryMake(world, new(before), SaveOptions.Default, out var heap);
        heap?.Dispose();
        return made != null;
    }

    [Fact]
    public void A_chain_of_random_changes_is_the_changed_world() => Gen.Int.Sample(seed => { _ = Check(seed, isSimple: false); }, iter: 40, threads: 1);

    [Fact]
    public void Also_of_plain_objects()
    {
        var quick = 0;
        Gen.Int.Sample(seed => { quick += Check(seed, isSimple: true); }, iter: 40, threads: 1);
        Assert.InRange(quick, 100, 200); // others refer to something of the framework for the first time
    }

    [Fact]
    public void Also_where_a_load_put_them()
    {
        var quick = 0;
        Gen.Int.Sample(seed => { quick += Check(seed, isSimple: true, isLarge: true); }, iter: 40, threads: 1);
        Assert.InRange(quick, 100, 200);
    }
}
