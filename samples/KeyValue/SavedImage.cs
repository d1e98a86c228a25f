namespace KeyValue;

/// <summary>An image in a file, on its way to the database.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="Base">The image that this one is a change of; <see langword="null"/> if it has everything.</param>
sealed record SavedImage(string Name, string? Base);
