using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Proves that this process is the kind the image was made for. Nothing of the heap is read before.</summary>
static unsafe class IdentityCheck
{
    /// <returns>Why the image cannot be used here, or <see langword="null"/>.</returns>
    public static string? CheckRuntime(ImageReader reader)
    {
        var identity = IdentityReader.Read(reader.Section(SectionId.Identity));
        return identity.CoreLibrary == typeof(object).Module.ModuleVersionId
            ? null
            : $"it was made for another build of the runtime: .NET {identity.FrameworkVersion}, this is .NET {Environment.Version}";
    }

    /// <returns>Which assembly or type differs, or <see langword="null"/>.</returns>
    public static string? CheckTypes(ImageReader reader, RuntimeTypeHandle[] handles)
    {
        var records = reader.Records<TypeRecord>(SectionId.Types, out var count);
        if (count != (uint)handles.Length)
            return "the image and its type table disagree";

        foreach (var assembly in AssembliesReader.Read(reader.Section(SectionId.Assemblies)))
        {
            if (Type.GetTypeFromHandle(handles[assembly.TypeIndex])!.Module.ModuleVersionId != assembly.Module)
                return $"{assembly.Name}.dll is not the one the image was made with";
        }
        for (var i = 0; i < handles.Length; i++)
        {
            var methodTable = new MethodTableView(handles[i].Value);
            if (methodTable.BaseSize != records[i].BaseSize || methodTable.ComponentSize != records[i].ComponentSize)
                return $"{Type.GetTypeFromHandle(handles[i])} has another layout than in the image";
        }
        return null;
    }
}
