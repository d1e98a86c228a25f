namespace Preinit.Build;

/// <summary>Why a capture did not come through.</summary>
/// <param name="Dropped">The initialiser that it is due to, if the others can go on without it; if not, the message is an error.</param>
sealed record CaptureFailure(Diagnostic Message, MarkedInitializer? Dropped = null);
