namespace StartupRace;

/// <summary>A faster start counts only if the app still does the same.</summary>
static class OutputCheck
{
    public static void MustPrintTheSame(
        PublishedApp expected, PublishedApp actual, params IEnumerable<(string Name, string Value)> variables)
    {
        var expectedRun = expected.Run(variables);
        var actualRun = actual.Run(variables);
        if (!expectedRun.StandardOutput.AsSpan().SequenceEqual(actualRun.StandardOutput))
        {
            throw new StepFailedException($"""
                The two do not print the same.
                --- {expected.Folder}, {expectedRun.StandardOutput.Length} bytes
                {expectedRun.OutputText}
                --- {actual.Folder}, {actualRun.StandardOutput.Length} bytes
                {actualRun.OutputText}
                """);
        }
    }
}
