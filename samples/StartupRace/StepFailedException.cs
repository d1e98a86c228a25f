namespace StartupRace;

/// <summary>A failure with a message for the user. Anything else that is thrown is a bug.</summary>
sealed class StepFailedException(string message) : Exception(message);
