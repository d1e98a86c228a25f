namespace Preinit.Build;

/// <summary>What the initialisers depend on besides their own code.</summary>
/// <param name="Files">That were opened.</param>
/// <param name="Folders">Whose entries were listed.</param>
/// <param name="Variables">The names of environment variables that the image belongs to.</param>
/// <param name="Calls">In the code of the app and its libraries.</param>
sealed record ReportInputs(Listing<ReportCall> Calls, IReadOnlyList<string> Files, IReadOnlyList<string> Folders, IReadOnlyList<string> Variables);
