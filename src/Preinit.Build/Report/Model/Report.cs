using System.Text.Json.Serialization;

namespace Preinit.Build;

/// <summary>What a publish tells of its image, as JSON; docs/report.schema.json describes each member.</summary>
sealed record Report
{
    public const string SchemaAddress = "https://github.com/preinit/preinit/raw/main/docs/report.schema.json";

    /// <summary>Of the schema. A reader reads its own only.</summary>
    public const int CurrentVersion = 1;

    [JsonPropertyName("$schema")]
    public string Schema { get; init; } = SchemaAddress;

    public int Version { get; init; } = CurrentVersion;

    public required ReportStatus Status { get; init; }

    public required string App { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime Created { get; init; }

    public required string Tool { get; init; }

    public required ReportSettings Settings { get; init; }

    public required ReportTotals Totals { get; init; }

    public required IReadOnlyList<ReportInitializer> Initializers { get; init; }

    public required IReadOnlyList<ReportProblem> Problems { get; init; }

    public required IReadOnlyList<ReportStage> Stages { get; init; }

    public required ReportInputs Inputs { get; init; }

    /// <summary>What is in the image, if there is one.</summary>
    public ReportImage? Image { get; init; }

    /// <summary>With the last publish that had a report and an image, if there was one.</summary>
    public ReportComparison? Comparison { get; init; }
}
