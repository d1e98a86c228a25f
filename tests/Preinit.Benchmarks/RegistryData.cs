using MemoryPack;
using Registry;
using StartupRace;

namespace Preinit.Benchmarks;

/// <summary>The table as MemoryPack writes it: the resource of one of the apps.</summary>
static class RegistryData
{
    public static void Write(Repository repository)
    {
        var folder = Path.Combine(repository.Artifacts, "benchmarks");
        Directory.CreateDirectory(folder);
        // UTF-16 is not MemoryPack's default, but what it reads faster.
        var bytes = MemoryPackSerializer.Serialize(RegistryBuilder.Build(), MemoryPackSerializerOptions.Utf16);
        File.WriteAllBytes(Path.Combine(folder, "registry.bin"), bytes);
    }
}
