namespace Preinit.Build;

/// <summary>A static field whose value is in the image.</summary>
/// <param name="Type">Of the value.</param>
/// <param name="Initializer">During which the type was set up.</param>
/// <param name="Bytes">Of the objects that only this field leads to: without it they would not be in the image.</param>
/// <param name="Objects">Their number.</param>
sealed record ReportRoot(string Name, string? Type, string? Assembly, string? Initializer, long Bytes, int Objects);
