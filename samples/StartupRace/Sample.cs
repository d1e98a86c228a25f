namespace StartupRace;

/// <summary>An app of the folder `samples` and the arguments it is raced with.</summary>
sealed record Sample(string Name, params IReadOnlyList<string> Arguments)
{
    /// <summary>What an app costs that does nothing: the part of a start-up that is not the app's own work.</summary>
    public static Sample Hello { get; } = new("HelloWorld");

    /// <summary>The same for web services.</summary>
    public static Sample HelloWeb { get; } = new("HelloWeb") { Request = "/" };

    public static IReadOnlyList<Sample> All { get; } =
    [
        new("QuickStart"),
        new("TokenCounter", "--ids", "The quick brown fox jumps over the lazy dog."),
        new("Suggest", "accomodate", "necessary", "recieve"),
        new("RouteTable") { Request = "/routes/Berlin/Tokyo" },
        new("OrderFunction") { Input = "events/order.json" },
        new("TinyLisp", "-e", "(factor 1001)", "(list (length primes) (sort (mapcar abs '(-3 1 -2)) <))"),
    ];

    /// <summary>A file in the sample's folder that the app gets as its standard input.</summary>
    public string? Input { get; init; }

    /// <summary>What a web service is asked for. It is timed to its first response.</summary>
    public string? Request { get; init; }

    public Sample Baseline => Request is null ? Hello : HelloWeb;
}
