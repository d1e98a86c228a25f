using Preinit.Image;

namespace Preinit.Build;

/// <summary>
/// A trimmer writes every assembly anew, so that the identities in the image would fit none of them. Puts in those of the assemblies that
/// now lie beside the app's. What the trimmer left of the types is proven by the app's check of itself.
/// </summary>
public static class Seal
{
    /// <summary>Changes the app's assembly in place. Without an image there is nothing to do.</summary>
    /// <returns><see langword="false"/> if the assembly could not be read or written; the log says why.</returns>
    public static bool Run(string assemblyPath, IBuildLog log)
    {
        try
        {
            var bytes = File.ReadAllBytes(assemblyPath);
            var places = ImageInFile.Find(bytes);
            var modules = new ModuleIds(Path.GetDirectoryName(assemblyPath)!);
            foreach (var place in places)
                SetIdentity(bytes.AsSpan(place), modules);
            if (places.Count > 0)
                File.WriteAllBytes(assemblyPath, bytes);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            log.Report(new(DiagnosticCodes.NotSealed, DiagnosticSeverity.Error,
                $"the image of {assemblyPath} could not be made to belong to the trimmed assemblies: {exception.Message} Publish again, or with PreinitEnabled=false."));
            return false;
        }
    }

    static unsafe void SetIdentity(Span<byte> image, ModuleIds modules)
    {
        fixed (byte* start = image)
        {
            new ImageEditor(image).SetIdentity(captured => modules.Find("System.Private.CoreLib") ?? captured,
                new ImageReader(start, image.Length).Flags, (name, captured) => modules.Find(name) ?? captured);
        }
    }
}
