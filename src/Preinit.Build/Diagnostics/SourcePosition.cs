namespace Preinit.Build;

/// <summary>A place in the source. Lines and columns start at 1.</summary>
public sealed record SourcePosition(string File, int Line, int Column);
