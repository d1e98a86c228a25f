namespace Preinit.Capture;

/// <summary>What the build tool asks the capturing process to do. Written as lines of text, so that reading it needs no library.</summary>
sealed record CapturePlan
{
    /// <summary>The environment variable that holds the path of the plan.</summary>
    public const string PathVariable = "PREINIT_CAPTURE_PLAN";

    /// <summary>The simple name of the assembly whose types are marked.</summary>
    public required string Assembly { get; init; }

    /// <summary>Where the result is written.</summary>
    public required string ResultPath { get; init; }

    /// <summary>By how many places the sequence of identity hash codes is shifted.</summary>
    public int HashCodeShift { get; init; }

    public required IReadOnlyList<PlannedInitializer> Initializers { get; init; }

    /// <summary>Hooks that run after the initialisers, before the heap is scanned.</summary>
    public required IReadOnlyList<PlannedInitializer> BeforeCapture { get; init; }

    public void Write(string path) => File.WriteAllLines(path,
    [
        Assembly, ResultPath, HashCodeShift.ToString(),
        .. Initializers.Select(i => i.Line("run")), .. BeforeCapture.Select(i => i.Line("before")),
    ]);

    public static CapturePlan Read(string path)
    {
        var lines = File.ReadAllLines(path);
        return new CapturePlan
        {
            Assembly = lines[0],
            ResultPath = lines[1],
            HashCodeShift = int.Parse(lines[2]),
            Initializers = [.. lines.Skip(3).Where(l => l.StartsWith("run\t")).Select(PlannedInitializer.Parse)],
            BeforeCapture = [.. lines.Skip(3).Where(l => l.StartsWith("before\t")).Select(PlannedInitializer.Parse)],
        };
    }
}
