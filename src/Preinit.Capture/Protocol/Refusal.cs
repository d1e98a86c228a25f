namespace Preinit.Capture;

/// <summary>Why an object or a static field cannot be kept.</summary>
/// <param name="Initializer">Index in the plan of the initialiser it belongs to.</param>
/// <param name="Path">From the static field to the object.</param>
/// <param name="Reason">One sentence.</param>
/// <param name="WaysOut">What to do about it.</param>
sealed record Refusal(string Code, int Initializer, string Path, string Reason, string WaysOut);
