using System.Globalization;
using System.Text;
using Microsoft.Build.Utilities;

namespace Preinit.Tasks;

/// <summary>A diagnostic as the tool writes it: see MSBuildLog there.</summary>
sealed class DiagnosticLine(string code, string message, bool isError = false, string? file = null, int line = 0, int column = 0)
{
    const string Marker = "##preinit\t";
    const string HelpPages = "https://github.com/preinit/preinit/blob/main/docs/diagnostics/";

    public static DiagnosticLine? TryParse(string text)
    {
        if (!text.StartsWith(Marker, System.StringComparison.Ordinal))
            return null;
        var fields = text.Split('\t');
        return fields.Length == 7 ? new(fields[2], Unescape(fields[6]), fields[1] == "Error", fields[3], Number(fields[4]), Number(fields[5])) : null;
    }

    public void LogTo(TaskLoggingHelper log, WarningRules rules)
    {
        if (isError || rules.IsError(code))
            log.LogError(null, code, null, HelpPages + code + ".md", file, line, column, 0, 0, "{0}", message);
        else
            log.LogWarning(null, code, null, HelpPages + code + ".md", file, line, column, 0, 0, "{0}", message);
    }

    static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
                result.Append(text[++i] == 'n' ? '\n' : text[i]);
            else
                result.Append(text[i]);
        }
        return result.ToString();
    }
}
