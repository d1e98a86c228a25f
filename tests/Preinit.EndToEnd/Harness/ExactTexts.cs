using System.Text.RegularExpressions;

namespace Preinit.EndToEnd;

/// <summary>
/// What publish says of an app, to the letter: the files in <c>texts</c> hold it. With <c>PREINIT_ACCEPT_TEXTS=1</c> the tests write these
/// files; then read what changed.
/// </summary>
static partial class ExactTexts
{
    public static void AssertSame(string name, string output)
    {
        var path = Path.Combine(Repository.Texts, $"{name}.txt");
        var text = string.Concat(BuildOutput.Reports(output).Select(TextOf).Order(StringComparer.Ordinal));
        if (Environment.GetEnvironmentVariable("PREINIT_ACCEPT_TEXTS") == "1")
            File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }

    /// <summary>Without what differs from publish to publish: where the app was laid, the two values of a difference and which element is the first to differ.</summary>
    static string TextOf(Reported report)
    {
        var message = Index().Replace(Values().Replace(Folder().Replace(report.Message, "…/"), "values (…)"), "[…]");
        return $"{Path.GetFileName(report.Position)}: {report.Severity} {report.Code}: {message}\n";
    }

    [GeneratedRegex(@"/\S*preinit-e2e-\w+/\d+[^/]*/")]
    private static partial Regex Folder();

    [GeneratedRegex(@"\[\d+\](?= cannot be kept: two runs)|(?<=_buckets)\[\d+\]")]
    private static partial Regex Index();

    [GeneratedRegex(@"(?<=two runs of the initialisers gave different )values \(.*?\)(?=; the initialiser reads |\. To go on: )")]
    private static partial Regex Values();
}
