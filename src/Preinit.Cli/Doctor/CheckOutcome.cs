namespace Preinit.Cli;

/// <summary>How a check of `preinit doctor` went.</summary>
enum CheckOutcome
{
    Ok,

    /// <summary>Worth knowing, but no reason for the image not to be used.</summary>
    Note,

    /// <summary>A reason for the image not to be used.</summary>
    Failed,

    /// <summary>It could not be told.</summary>
    Skipped,
}
