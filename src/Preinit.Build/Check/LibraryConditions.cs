using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>
/// What else an image of a library belongs to. An app's initialisers run with the app's own configuration; those of a library ran with that of the library, and what decides how text is compared, cased and
/// sorted must be the same in the app that uses it.
/// </summary>
static class LibraryConditions
{
    static readonly string[] variables =
    [
        "DOTNET_SYSTEM_GLOBALIZATION_APPLOCALICU", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY", "DOTNET_SYSTEM_GLOBALIZATION_USENLS",
    ];

    static readonly string[] options =
    [
        "System.Globalization.AppLocalIcu", "System.Globalization.Hybrid", "System.Globalization.Invariant", "System.Globalization.PredefinedCulturesOnly", "System.Globalization.UseNls",
        "System.Resources.UseSystemResourceKeys", "System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported",
    ];

    /// <param name="host">With what the initialisers ran.</param>
    /// <param name="capture">Knows the variables.</param>
    public static IEnumerable<ReadVariable> Of(LibraryHost host, CaptureResult capture) =>
    [
        .. options.Select(o => new ReadVariable(RecordedVariable.OptionPrefix + o, host.OptionOf(o) is { } value ? VariableHash.Of(value) : null)),
        .. variables.Select(v => new ReadVariable(v, capture.Variables.Where(c => c.Name == v).Select(c => (ulong?)c.Hash).FirstOrDefault())),
    ];
}
