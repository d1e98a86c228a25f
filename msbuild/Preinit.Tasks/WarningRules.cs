using System;
using System.Linq;

namespace Preinit.Tasks;

/// <summary>
/// What a project says about warnings. MSBuild itself obeys <c>NoWarn</c> and <c>WarningsAsErrors</c> for all tasks, but leaves
/// <c>TreatWarningsAsErrors</c> to each.
/// </summary>
sealed class WarningRules(bool treatAsErrors, string? notAsErrors, string? noWarn)
{
    static readonly char[] separators = [';', ',', ' ', '\r', '\n', '\t'];

    public bool IsError(string code) => treatAsErrors && !Has(notAsErrors, code) && !Has(noWarn, code);

    static bool Has(string? list, string code) =>
        (list ?? "").Split(separators, StringSplitOptions.RemoveEmptyEntries).Contains(code, StringComparer.OrdinalIgnoreCase);
}
