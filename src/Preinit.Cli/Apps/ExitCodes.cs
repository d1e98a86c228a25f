namespace Preinit.Cli;

/// <summary>How the commands that look at published apps end.</summary>
static class ExitCodes
{
    /// <summary>What was asked holds.</summary>
    public const int Success = 0;

    /// <summary>The command could not do its work; the message says why. Also that of a wrong command line.</summary>
    public const int Failed = 1;

    /// <summary>It did its work, and what was asked does not hold. The apps themselves end with it then.</summary>
    public const int DoesNotHold = 3;
}
