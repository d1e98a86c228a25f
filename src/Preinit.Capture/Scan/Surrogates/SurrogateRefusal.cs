namespace Preinit.Capture;

/// <summary>Why an object cannot be made again.</summary>
/// <param name="Detail">What about it; <see langword="null"/> for its type.</param>
sealed record SurrogateRefusal(RefusalReason Reason, string? Detail = null);
