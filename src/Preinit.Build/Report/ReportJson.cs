using System.Text.Json;
using System.Text.Json.Serialization;

namespace Preinit.Build;

/// <summary>
/// Reports as JSON: in one line, and with everything but plain ASCII letters escaped, so that it can stand in a page whatever strings it holds.
/// </summary>
static class ReportJson
{
    static readonly JsonSerializerOptions options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Write(Report report) => JsonSerializer.Serialize(report, options);

    /// <returns><see langword="null"/> for what another version wrote, or nobody.</returns>
    public static Report? TryRead(string path)
    {
        try
        {
            return File.Exists(path) && JsonSerializer.Deserialize<Report>(File.ReadAllText(path), options) is { Version: Report.CurrentVersion } report ? report : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
