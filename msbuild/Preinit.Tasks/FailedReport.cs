using System.IO;
using System.Text.RegularExpressions;

namespace Preinit.Tasks;

/// <summary>A report that was written before the publish failed must not look as if it had not.</summary>
static class FailedReport
{
    static readonly Regex status = new("\"status\":\"(frozen|nothing)\"");

    /// <param name="page">The page, beside which the JSON is; or empty.</param>
    public static void Mark(string page)
    {
        if (page.Length == 0)
            return;
        foreach (var path in new[] { page, Path.ChangeExtension(page, ".json") })
        {
            if (File.Exists(path))
                File.WriteAllText(path, status.Replace(File.ReadAllText(path), "\"status\":\"failed\"", 1));
        }
    }
}
