using System.Text.RegularExpressions;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>
/// The environment variables that an image belongs to: those that its initialisers asked for by name. One that had different values in the two captures had
/// no influence, since these agree.
/// </summary>
static partial class VariablesRead
{
    public static IReadOnlyList<ReadVariable> Find(CaptureResult first, CaptureResult second, IReadOnlyList<InputSite> sites)
    {
        var (values, others) = (Values(first), Values(second));
        return [.. second.Inputs.Where(i => i.Detail != null && sites[i.Site].Member.Kind == InputKind.Variable)
            .SelectMany(i => sites[i.Site].Member.Name == "ExpandEnvironmentVariables" ? NamesIn(i.Detail!) : [i.Detail!])
            .Distinct().Where(n => Value(values, n) == Value(others, n)).Order(StringComparer.Ordinal).Select(n => new ReadVariable(n, Value(values, n)))];
    }

    static Dictionary<string, ulong> Values(CaptureResult result) => result.Variables.ToDictionary(v => v.Name, v => v.Hash,
        OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    static ulong? Value(Dictionary<string, ulong> values, string name) => values.TryGetValue(name, out var hash) ? hash : null;

    static IEnumerable<string> NamesIn(string text) => Reference().Matches(text).Select(m => m.Groups["name"].Value);

    /// <summary>Overlapping ones too: which of two percent signs begins a name depends on which names exist.</summary>
    [GeneratedRegex("%(?=(?<name>[^%]+)%)")]
    private static partial Regex Reference();
}
