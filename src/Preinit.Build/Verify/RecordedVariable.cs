using Preinit.Image;

namespace Preinit.Build;

/// <summary>An environment variable that an image belongs to.</summary>
/// <param name="WasSet">Whether there was one when the initialisers ran.</param>
/// <param name="Hash">Of its value then.</param>
sealed record RecordedVariable(string Name, bool WasSet, ulong Hash)
{
    /// <summary>How the names of what are options of the runtime and no variables begin: libraries have such. See <c>Preinit.Restore.VariableCheck</c>.</summary>
    public const string OptionPrefix = "AppContext:";

    public bool IsOption => Name.StartsWith(OptionPrefix, StringComparison.Ordinal);

    /// <summary>The name of the option.</summary>
    public string Option => Name[OptionPrefix.Length..];

    /// <summary>What is different if it has not that value.</summary>
    public string Difference(string? value) => value == null ? "was set" : WasSet ? "had another value" : "was not set";

    /// <summary>As the app compares it when it starts.</summary>
    public bool Has(string? value) => value == null ? !WasSet : WasSet && Hash == VariableHash.Of(value);
}
