namespace StartupRace;

/// <summary>An app of the folder `samples` and the arguments it is raced with.</summary>
sealed record Sample(string Name, params IReadOnlyList<string> Arguments)
{
    /// <summary>What an app costs that does nothing: the part of a start-up that is not the app's own work.</summary>
    public static Sample Hello { get; } = new("HelloWorld");

    public static IReadOnlyList<Sample> All { get; } =
    [
        new("QuickStart"),
        new("TokenCounter", "--ids", "The quick brown fox jumps over the lazy dog."),
    ];
}
