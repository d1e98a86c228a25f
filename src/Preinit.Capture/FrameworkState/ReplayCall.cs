namespace Preinit.Capture;

/// <summary>A call that makes a change to the framework's state; its last argument is the value.</summary>
/// <param name="Method">Of the class <c>Preinit.CompilerServices.Replaying</c>.</param>
/// <param name="Argument">Its first argument, if it has two.</param>
sealed record ReplayCall(string Method, string? Argument);
