namespace Preinit.Cli;

/// <summary>What <c>preinit export --json</c> writes.</summary>
/// <param name="File">The file.</param>
/// <param name="Format">Of the file.</param>
/// <param name="Objects">How many are in it.</param>
/// <param name="Bytes">Of the file.</param>
/// <param name="Omitted">How many objects are not in it.</param>
sealed record ExportDocument(string File, string Format, int Objects, long Bytes, int Omitted);
