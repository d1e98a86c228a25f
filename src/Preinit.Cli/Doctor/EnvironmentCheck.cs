using Preinit.Build;

namespace Preinit.Cli;

/// <summary>Variables that keep an image from being used, or that change how an app starts.</summary>
static class EnvironmentCheck
{
    const string Name = "environment";

    /// <summary>What a variable with this value does.</summary>
    sealed record Gate(string Variable, Func<string, bool> Counts, Func<string, Check> Tell)
    {
        /// <summary>Whether it concerns the app's own image only.</summary>
        public bool OfOwn { get; init; }
    }

    static readonly Gate[] gates =
    [
        new("PREINIT", v => v == "off", _ => Check.Failed(Name, "PREINIT=off is set: the original initialisers run", "Remove PREINIT from the environment.")),
        new("PREINIT", v => v is "check" or "verify", v => Check.Failed(Name, $"PREINIT={v} is set: the app checks its image and ends before Main", "Remove PREINIT from the environment.")) { OfOwn = true },
        new("PREINIT", v => v == "require", _ => Check.Note(Name, "PREINIT=require is set: where the image cannot be used, the app does not start")),
        new("PREINIT", v => v is not ("off" or "check" or "verify" or "require" or "auto" or ""), v => Check.Note(Name, $"PREINIT={v} means nothing: it is taken for auto", "Write off, require, verify or check, or remove it.")),
        new("CORECLR_ENABLE_PROFILING", v => v == "1", _ => Check.Note(Name, "a profiler is loaded (CORECLR_ENABLE_PROFILING=1): it may change code and the layout of types, and takes its own time at start-up")),
        new("DOTNET_STARTUP_HOOKS", Any, v => Check.Note(Name, $"a startup hook runs before the app: {v}", "What it uses of the app's preinitialised types is there before Main.")),
        new("DOTNET_ROLL_FORWARD", Any, v => Check.Note(Name, $"DOTNET_ROLL_FORWARD={v}: the app may start on another runtime than said here", "An image belongs to one build of the runtime.")),
        new("DOTNET_ROLL_FORWARD_TO_PRERELEASE", v => v == "1", _ => Check.Note(Name, "DOTNET_ROLL_FORWARD_TO_PRERELEASE=1: the app may start on a preview of the runtime", "An image belongs to one build of the runtime.")),
        new("DOTNET_ReadyToRun", v => v == "0", _ => Check.Note(Name, "DOTNET_ReadyToRun=0: precompiled code is not used, so restoring waits for the compiler", "Remove it.")),
        new("DOTNET_GCHeapHardLimit", Any, v => Check.Note(Name, $"DOTNET_GCHeapHardLimit={v}: an image that does not fit is not used")),
    ];

    static bool Any(string value) => value.Length > 0;

    public static IEnumerable<Check> Of(Patient patient, Func<string, string?> variable)
    {
        Check[] found = [.. gates.Where(g => (!g.OfOwn || patient.Images.Count > 0) && variable(g.Variable) is { } value && g.Counts(value)).Select(g => g.Tell(variable(g.Variable)!))];
        return found.Length == 0 ? [Check.Ok(Name, "nothing that keeps an image from being used"), .. OfRead(patient, variable)] : [.. found, .. OfRead(patient, variable)];
    }

    /// <summary>The variables that the initialisers read.</summary>
    static IEnumerable<Check> OfRead(Patient patient, Func<string, string?> variable)
    {
        RecordedVariable[] read = [.. patient.Images.Concat(patient.Packed.Select(p => p.Facts)).SelectMany(i => i.Variables).Where(v => !v.IsOption).DistinctBy(v => (v.Name, v.WasSet, v.Hash))];
        RecordedVariable[] others = [.. read.Where(v => !v.Has(variable(v.Name)))];
        if (read.Length > 0 && others.Length == 0)
            yield return Check.Ok("variables", $"as at publish: {string.Join(", ", read.Select(v => v.Name).Distinct())}");
        foreach (var other in others)
        {
            yield return Check.Failed("variables", $"{other.Name} {other.Difference(variable(other.Name))} when the initialisers ran, which read it",
                "Set it as it was at publish, publish where it is as here, or read it in an [AfterRestore] method.");
        }
    }
}
