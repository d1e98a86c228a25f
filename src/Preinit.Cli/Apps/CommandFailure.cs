namespace Preinit.Cli;

/// <summary>A command that could not do its work, with a message for the user. Anything else that is thrown is a bug.</summary>
sealed class CommandFailure(string code, string message) : Exception(message)
{
    /// <summary>docs/diagnostics has a page for each.</summary>
    public string Code => code;
}
