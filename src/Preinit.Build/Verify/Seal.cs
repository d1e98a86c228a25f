using Mono.Cecil;
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
            foreach (var place in places)
                SetIdentity(bytes.AsSpan(place), Path.GetDirectoryName(assemblyPath)!);
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

    static unsafe void SetIdentity(Span<byte> image, string directory)
    {
        fixed (byte* start = image)
        {
            new ImageEditor(image).SetIdentity(captured => ModuleOf(directory, "System.Private.CoreLib") ?? captured,
                new ImageReader(start, image.Length).Flags, (name, captured) => ModuleOf(directory, name) ?? captured);
        }
    }

    static Guid? ModuleOf(string directory, string name)
    {
        var path = Path.Combine(directory, name + ".dll");
        if (!File.Exists(path))
            return null;
        using var module = ModuleDefinition.ReadModule(path);
        return module.Mvid;
    }
}
