using System.Globalization;

namespace Preinit.Restore;

/// <summary>
/// <c>PREINIT=verify</c>, as a table of contents: the image was checked; run the original initialisers, then restore the image beside what they made, and
/// compare the two.
/// </summary>
/// <remarks>
/// The initialisers come first, so that they find the process as it was at publish; and they leave nothing in the image's graph, which nobody sees but the
/// comparison.
/// </remarks>
sealed unsafe class Verification(string assembly)
{
    static Verification? current;

    readonly List<Restorer> parts = [];

    /// <summary>Whether what the process does serves the comparison.</summary>
    public static bool IsUnderWay => current != null;

    /// <summary>To be called for the image, or for each of its parts in their order.</summary>
    public static void Add(string assembly, Restorer part) => (current ??= new(assembly)).parts.Add(part);

    /// <inheritdoc cref="CompilerServices.ImageHost.Verify"/>
    public static void RunAndExit(nint initializers, nint statics, string hashHolders) =>
        current!.RunAndExit((delegate*<void>)initializers, (delegate*<object, void>)statics, hashHolders);

    void RunAndExit(delegate*<void> initializers, delegate*<object, void> statics, string hashHolders)
    {
        try
        {
            var values = OriginalValues(initializers, statics);
            var graph = new GraphComparer(new(hashHolders, [.. parts.SelectMany(p => p.Types())]));
            graph.Compare(values, [.. parts.SelectMany(p => p.RestoreApart())]);
            Report(graph, values.Count);
        }
        catch (Exception exception) // from the app's code, or since the image cannot be used: the contract is not kept here either way
        {
            SelfCheck.Exit(assembly, Describe(exception), succeeded: false);
        }
    }

    static StaticValues OriginalValues(delegate*<void> initializers, delegate*<object, void> statics)
    {
        AppContext.SetSwitch("Preinit.IsCapturing", true); // an initialiser may ask, and do more at publish than elsewhere
        initializers();
        var values = new StaticValues();
        statics(values);
        AppContext.SetSwitch("Preinit.IsCapturing", false);
        return values;
    }

    void Report(GraphComparer graph, int roots)
    {
        foreach (var line in graph.Differences.Lines)
            Console.Out.WriteLine($"preinit: {line}");
        var count = graph.Differences.Count;
        if (count > graph.Differences.Lines.Count)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"preinit: and {count - graph.Differences.Lines.Count} more"));
        var hashes = graph.HashHolders.LeftOut;
        var leftOut = hashes == 0 ? "" : $"; {Counted.Of(hashes, "number")} that come{(hashes == 1 ? "s" : "")} from identity hash codes left out";
        SelfCheck.Exit(assembly, $"{Counted.Of(roots, "root")}, {Counted.Of(graph.Count, "object")} compared, {Counted.Of(count, "difference")}{leftOut}", succeeded: count == 0);
    }

    static string Describe(Exception exception)
    {
        var cause = exception is TypeInitializationException { InnerException: { } inner } ? inner : exception;
        return cause is PreinitializationException ? cause.Message : $"{cause.GetType().Name}: {cause.Message}";
    }
}
