namespace Preinit.Inspect;

/// <summary>The codes of what goes wrong when one looks into an image.</summary>
public static class InspectCodes
{
    /// <summary>There is no such file or folder, or it cannot be read.</summary>
    public const string NotReadable = "PREINIT9001";

    /// <summary>A file is not what it seems to be.</summary>
    public const string NotAnApp = "PREINIT9002";

    /// <summary>An image is damaged, or of another version.</summary>
    public const string DamagedImage = "PREINIT9003";

    /// <summary>The names in an image are not those of its types.</summary>
    public const string OtherNames = "PREINIT9004";

    /// <summary>There is no image.</summary>
    public const string NoImage = "PREINIT9005";

    /// <summary>Nothing in the image is called so.</summary>
    public const string NotFound = "PREINIT9006";

    /// <summary>What a heap image is a change of is not there.</summary>
    public const string MissingBase = "PREINIT9007";

    /// <summary>What was recorded is no run of this app.</summary>
    public const string OtherRecording = "PREINIT9008";
}
