using System.Text.Json.Serialization;

namespace Preinit.Build;

/// <summary>How it went.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReportStatus>))]
enum ReportStatus
{
    /// <summary>The app has an image.</summary>
    [JsonStringEnumMemberName("frozen")]
    Frozen,

    /// <summary>The app is published as it was compiled.</summary>
    [JsonStringEnumMemberName("nothing")]
    Nothing,

    /// <summary>Publish failed: nothing of this is in any app.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}
