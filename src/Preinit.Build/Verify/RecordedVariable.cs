using Preinit.Image;

namespace Preinit.Build;

/// <summary>An environment variable that an image belongs to.</summary>
/// <param name="WasSet">Whether there was one when the initialisers ran.</param>
/// <param name="Hash">Of its value then.</param>
sealed record RecordedVariable(string Name, bool WasSet, ulong Hash)
{
    /// <summary>As the app compares it when it starts.</summary>
    public bool Has(string? value) => value == null ? !WasSet : WasSet && Hash == VariableHash.Of(value);
}
