namespace Preinit.Build;

/// <summary>What is in an image. Bytes are those of the heap; the records beside it are not counted.</summary>
/// <param name="Bytes">Of all objects.</param>
/// <param name="Objects">Without the array of roots.</param>
/// <param name="SharedBytes">Of objects that two or more roots lead to.</param>
/// <param name="SharedObjects">Their number.</param>
/// <param name="Roots">The largest first.</param>
/// <param name="Types">The largest first.</param>
/// <param name="Map">Where the bytes are.</param>
/// <param name="Strings">The largest of them.</param>
/// <param name="Duplicates">Equal strings and arrays.</param>
sealed record ReportImage(long Bytes, int Objects, long SharedBytes, int SharedObjects, Listing<ReportRoot> Roots, Listing<ReportType> Types, MapNode Map,
    ReportStrings Strings, ReportDuplicates Duplicates);
