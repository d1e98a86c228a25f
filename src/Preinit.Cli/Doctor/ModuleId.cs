using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Preinit.Cli;

/// <summary>The module version id of an assembly, by which images know its build.</summary>
static class ModuleId
{
    /// <returns><see langword="null"/> if it is not there, or no assembly.</returns>
    public static Guid? Of(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            using var file = new PEReader(File.OpenRead(path));
            var metadata = file.GetMetadataReader();
            return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
