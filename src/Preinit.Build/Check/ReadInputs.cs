using Preinit.Capture;

namespace Preinit.Build;

/// <summary>What the initialisers read, as the instrumented capture noted it.</summary>
sealed class ReadInputs(IReadOnlyList<InputSite> sites, IReadOnlyList<InputRecord> records)
{
    const int MostNamed = 3;

    /// <summary>What may be why an initialiser gives different values: what differs in every run first.</summary>
    /// <returns>The end of a sentence; empty if it read nothing.</returns>
    public string Explain(int initializer)
    {
        var read = records.Where(r => r.Initializer == initializer && MayDiffer(sites[r.Site].Member.Kind)).OrderBy(r => sites[r.Site].Member.Kind).Select(r => Describe(sites[r.Site], r)).Distinct().ToList();
        if (read.Count == 0)
            return "";
        var more = read.Count > MostNamed ? $" and {read.Count - MostNamed:N0} more" : "";
        return $"; the initialiser reads {string.Join(", ", read.Take(MostNamed))}{more}";
    }

    /// <summary>The captures find the same files and consoles.</summary>
    static bool MayDiffer(InputKind kind) => kind is not (InputKind.File or InputKind.Console or InputKind.Registry or InputKind.LoadedAssemblies);

    public static string Describe(InputSite site, InputRecord record) =>
        $"{site.Member.Display}{(record.Detail is { } detail ? $"(\"{detail}\")" : "")} at {site.Place}{(site.Position == null ? CalledBy(record) : "")}";

    /// <summary>Without a line in the source, those that called it may be better known.</summary>
    static string CalledBy(InputRecord record) => string.Concat(record.Callers.Skip(1).Take(2).Select(c => $", called by {c.Replace('+', '.')}"));
}
