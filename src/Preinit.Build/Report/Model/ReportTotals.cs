namespace Preinit.Build;

/// <summary>What was frozen, in numbers.</summary>
/// <param name="Milliseconds">What the frozen initialisers took at publish, and no longer take at start-up.</param>
/// <param name="Objects">Their number in the image.</param>
/// <param name="ImageBytes">The size of the image.</param>
/// <param name="AddedBytes">By how much the assemblies together are larger.</param>
/// <param name="CompiledRegexes">How many regular expressions have code in the app.</param>
/// <param name="InterpretedRegexes">The others, each with the reason.</param>
sealed record ReportTotals(double Milliseconds, int Objects, long ImageBytes, long AddedBytes, int CompiledRegexes, IReadOnlyList<string> InterpretedRegexes);
