namespace Preinit.Build;

/// <summary>
/// The files of a report: a page for people and the same as JSON. A copy of the JSON of the last publish that made an image stays in the output folder, for the next one to compare with.
/// </summary>
sealed class ReportFiles(PipelineOptions options)
{
    const string Last = "last-report.json";

    string? PagePath => options.ReportPath;
    string JsonPath => Path.ChangeExtension(options.ReportPath!, ".json");
    string LastPath => Path.Combine(options.OutputDirectory, Last);

    /// <summary>A publish that comes to no end must not leave the report of an earlier one.</summary>
    public void Delete()
    {
        if (!Directory.Exists(Path.GetDirectoryName(PagePath)))
            return;
        try
        {
            File.Delete(PagePath!);
            File.Delete(JsonPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Then it cannot be written either, which is told.
        }
    }

    /// <summary>Whatever goes wrong here is told, but the app is as it should be, so publish goes on.</summary>
    /// <returns>The path of the page, or <see langword="null"/> if there is none.</returns>
    public string? TryWrite(ReportNotes notes, PipelineResult? result, IReadOnlyList<Diagnostic> problems, IBuildLog log)
    {
        if (PagePath == null)
            return null;
        try
        {
            Write(ReportBuilder.Build(options, notes, result, problems, ReportJson.TryRead(LastPath)));
            return PagePath;
        }
        catch (Exception exception)
        {
            log.Progress($"Preinit: the report could not be written: {exception.GetType().Name}: {exception.Message}");
            return null;
        }
    }

    void Write(Report report)
    {
        var json = ReportJson.Write(report);
        Directory.CreateDirectory(Path.GetDirectoryName(PagePath)!);
        File.WriteAllText(JsonPath, json + "\n");
        File.WriteAllText(PagePath!, ReportPage.Of(report.App, json));
        if (report.Status == ReportStatus.Frozen)
            File.WriteAllText(LastPath, json);
    }
}
