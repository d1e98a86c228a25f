using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Proves that this process is the kind the image was made for. Nothing of the heap is read before.</summary>
static unsafe class IdentityCheck
{
    /// <returns>Why the image cannot be used here, or <see langword="null"/>.</returns>
    public static string? CheckRuntime(ImageReader reader)
    {
        var recorded = (RuntimeRecord*)reader.Records(SectionId.Runtime);
        if (recorded->HashProbe != 0 && recorded->HashProbe != HashSeeds.Probe)
            return AppHashSeeds.Failure ?? "it needs the hash seeds of the publish, and this process has others";
        if (reader.Flags.HasFlag(ImageFlags.CompiledIn))
            return null;
        return recorded->CoreLibrary == typeof(object).Module.ModuleVersionId
            ? null
            : $"it was made for another build of the runtime: .NET {reader.Name(recorded->FrameworkVersion)}, this is .NET {Environment.Version}";
    }

    /// <returns>Which assembly or type differs, or <see langword="null"/>.</returns>
    public static string? CheckTypes(ImageReader reader, RuntimeTypeHandle[] handles)
    {
        if (CheckCount(reader, handles) is { } otherCount)
            return otherCount;
        if (!reader.Flags.HasFlag(ImageFlags.CompiledIn) && CheckAssemblies(reader, handles) is { } otherAssembly)
            return otherAssembly;
        return CheckSizes(reader, handles);
    }

    /// <returns>Which type has objects of another size, or <see langword="null"/>.</returns>
    public static string? CheckSizes(ImageReader reader, RuntimeTypeHandle[] handles)
    {
        if (CheckCount(reader, handles) is { } otherCount)
            return otherCount;
        var records = (TypeRecord*)reader.Records(SectionId.Types);
        for (var i = 0; i < handles.Length; i++)
        {
            var methodTable = new MethodTableView(handles[i].Value);
            if (methodTable.BaseSize != records[i].BaseSize || methodTable.ComponentSize != records[i].ComponentSize)
                return $"{Type.GetTypeFromHandle(handles[i])} has another layout than in the image";
        }
        return null;
    }

    static string? CheckCount(ImageReader reader, RuntimeTypeHandle[] handles) =>
        reader.Length(SectionId.Types) == (uint)(handles.Length * sizeof(TypeRecord)) ? null : "the image and its type table disagree";

    static string? CheckAssemblies(ImageReader reader, RuntimeTypeHandle[] handles)
    {
        var assemblies = (AssemblyRecord*)reader.Records(SectionId.Assemblies);
        var count = reader.Length(SectionId.Assemblies) / (uint)sizeof(AssemblyRecord);
        for (uint i = 0; i < count; i++)
        {
            if (Type.GetTypeFromHandle(handles[assemblies[i].TypeIndex])!.Module.ModuleVersionId != assemblies[i].Module)
                return $"{reader.Name(assemblies[i].Name)}.dll is not the one the image was made with";
        }
        return null;
    }
}
