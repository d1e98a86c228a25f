using System.Diagnostics;
using Preinit.HeapImages;
using Preinit.HeapImages.Fuzz;

// Fuzz seeds FOLDER: writes the images to start from.
// Fuzz afl: runs under afl-fuzz, which finds its way by the code that its inputs reach.
// Fuzz one FILE: does the same with one input, such as a crash that was found.
// Fuzz random COUNT SEED: mutates at random, without looking where that leads; to be run without any tool.
switch (args)
{
    case ["seeds", var folder]:
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, "world"), Seeds.Image(World.Make()));
        return 0;
    case ["afl"]:
        SharpFuzz.Fuzzer.Run(stream =>
        {
            ProveSmallParts(); // not before: instrumented code runs under the fuzzer only
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            Target.Run(bytes.ToArray());
        });
        return 0;
    case ["one", var file]:
        ProveSmallParts();
        Console.WriteLine(Target.Run(File.ReadAllBytes(file)) ? "loaded and walked" : "refused");
        return 0;
    case ["random", var count, var seed]:
        return RandomRun(int.Parse(count), int.Parse(seed));
    default:
        Console.Error.WriteLine("usage: seeds FOLDER | afl | one FILE | random COUNT SEED");
        return 2;
}

// Images here are small, and are to be proven in many parts.
static void ProveSmallParts() => HeapProof.PartSize = 512;

static int RandomRun(int count, int seed)
{
    ProveSmallParts();
    byte[][] images = [Seeds.Image(World.Make()), Seeds.Image(World.MakeLarge())];
    var (random, loaded, refused, watch) = (new Random(seed), 0, new SortedDictionary<string, int>(), Stopwatch.StartNew());
    for (var i = 0; i < count; i++)
    {
        var input = Mutation.Of(images[i % 100 == 0 ? 1 : 0], random);
        Sealing.Seal(input);
        File.WriteAllBytes("last-input", input); // should the process not live to tell
        if (Target.TryLoad(input, out var root, out var code))
            loaded += GraphWalk.Visit(root!) > 0 ? 1 : 0;
        else
            refused[code!] = refused.GetValueOrDefault(code!) + 1;
        if (i % 1000 == 0)
            GC.Collect();
    }
    Console.WriteLine($"{count} mutated images in {watch.Elapsed.TotalSeconds:F0} s: {loaded} loaded and walked, {count - loaded} refused ({string.Join(", ", refused.Select(r => $"{r.Key}: {r.Value}"))})");
    return 0;
}
