using System.Runtime.InteropServices;
using Mono.Cecil;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>What an app with fixed hash seeds needs to know of the runtime that it will run on, to set them.</summary>
static class SeedRecords
{
    const string Namespace = "System.Runtime.CompilerServices";

    /// <param name="assemblyPath">The app, whose module version id they are made from.</param>
    public static SeedValues ValuesFor(string assemblyPath)
    {
        var id = ModuleIds.Of(assemblyPath)!.Value.ToByteArray();
        return new(MemoryMarshal.Read<ulong>(id), MemoryMarshal.Read<uint>(id.AsSpan(sizeof(ulong))));
    }

    /// <summary>The bytes of a <see cref="HashSeedRecord"/>, or <see langword="null"/> where the app need not set anything.</summary>
    public static byte[]? Of(CapturedImage image, PipelineOptions options)
    {
        if (options.HashSeeds is not { } seeds || ImageFacts.Of(image.Bytes).HashProbe == 0 || options.Target.IsTrimmed) // what is trimmed has them compiled in
            return null;
        var path = options.Target.FrameworkPaths.Concat(image.AssemblyPaths).First(p => Path.GetFileName(p) == "System.Private.CoreLib.dll");
        using var core = ModuleDefinition.ReadModule(path);
        var record = new HashSeedRecord
        {
            CoreLibrary = core.Mvid,
            StringSeed = seeds.Strings,
            CodeSeed = seeds.Codes,
            StringClass = core.GetType("System", "Marvin").MetadataToken.ToInt32(),
            AuxiliaryData = core.GetType(Namespace, "MethodTable").Fields.Single(f => f.Name == "AuxiliaryData").Offset,
        };
        return MemoryMarshal.AsBytes([record]).ToArray();
    }
}
