using System.Diagnostics;

switch (args)
{
    case ["unused"]: // no preinitialised type
        Console.WriteLine("nothing");
        break;
    case ["restored"]: // not the same with and without the image
        Console.WriteLine($"{Words.All.Count} words");
        Console.WriteLine(Preinitialization.Status);
        break;
    case ["clock"]: // not the same at any two starts
        Console.WriteLine($"{Words.All.Count} words at {Stopwatch.GetTimestamp()}");
        break;
    case ["written"]: // as if a publish were going on
        Console.WriteLine($"{Words.All.Count} words");
        File.SetLastWriteTimeUtc(Path.Combine(AppContext.BaseDirectory, "Examined.dll"), DateTime.UtcNow);
        break;
    default:
        Console.WriteLine($"{Words.All.Count} words {string.Join(' ', args)}");
        Console.Error.WriteLine("done");
        return 5;
}
return 0;

[Preinitialize]
static class Words
{
    public static readonly Dictionary<string, string> All = Enumerable.Range(0, 1_000).ToDictionary(i => $"{Environment.GetEnvironmentVariable("EXAMINED_PREFIX")}{i}", i => $"word {i}");
}
