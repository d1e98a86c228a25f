namespace Preinit.Inspect;

/// <summary>What may hold images: a file, or an assembly in a single-file app.</summary>
/// <param name="File">The file.</param>
/// <param name="Entry">The name in it, or <see langword="null"/>.</param>
/// <param name="IsCompressed">Whether it is compressed there.</param>
/// <param name="Bytes">As they would be mapped.</param>
sealed record FileContent(string File, string? Entry, bool IsCompressed, byte[] Bytes)
{
    /// <summary>A file, or what was bundled in it.</summary>
    public static IReadOnlyList<FileContent> Of(string file)
    {
        if (new FileInfo(file).Length > Array.MaxLength)
            throw new InspectException(InspectCodes.NotAnApp, $"{file} is larger than 2 GB; no published app is.");
        var bytes = System.IO.File.ReadAllBytes(file);
        var bundled = file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? null : BundleManifest.TryRead(bytes, file); // an assembly may have what marks one, for looking for it
        return bundled == null
            ? [new(file, null, false, bytes)]
            : [.. bundled.Where(e => e.IsAssembly).Select(e => new FileContent(file, e.Path, e.IsCompressed, e.Read(bytes, file)))];
    }
}
