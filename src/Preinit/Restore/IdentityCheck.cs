using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Proves that this process is the kind the image was made for. Nothing of the heap is read before.</summary>
static unsafe class IdentityCheck
{
    /// <returns>Why the image cannot be used here, or <see langword="null"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string? CheckRuntime(ImageReader reader)
    {
        var recorded = (RuntimeRecord*)reader.Records(SectionId.Runtime);
        if (recorded->HashProbe != 0 && recorded->HashProbe != HashSeeds.Probe)
            return AppHashSeeds.Failure ?? "it needs the hash seeds of the publish, and this process has others";
        if (reader.Flags.HasFlag(ImageFlags.CompiledIn))
            return null;
        return AreSame(typeof(object).Module.ModuleVersionId, recorded->CoreLibrary) ? null : OtherRuntime(reader, recorded);
    }

    /// <summary>By itself, like all texts: what formats them is set up when a method that does is called first, though it may not get there.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    static string OtherRuntime(ImageReader reader, RuntimeRecord* recorded) =>
        $"it was made for another build of the runtime: .NET {reader.Name(recorded->FrameworkVersion)}, this is .NET {Environment.Version}";

    /// <returns>Which assembly or type differs, or <see langword="null"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
                return OtherLayout(handles[i]);
        }
        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static string OtherLayout(RuntimeTypeHandle type) => $"{Type.GetTypeFromHandle(type)} has another layout than in the image";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static string? CheckCount(ImageReader reader, RuntimeTypeHandle[] handles) =>
        reader.Length(SectionId.Types) == (uint)(handles.Length * sizeof(TypeRecord)) ? null : "the image and its type table disagree";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static string? CheckAssemblies(ImageReader reader, RuntimeTypeHandle[] handles)
    {
        var assemblies = (AssemblyRecord*)reader.Records(SectionId.Assemblies);
        var count = reader.Length(SectionId.Assemblies) / (uint)sizeof(AssemblyRecord);
        for (uint i = 0; i < count; i++)
        {
            if (!AreSame(Type.GetTypeFromHandle(handles[assemblies[i].TypeIndex])!.Module.ModuleVersionId, assemblies[i].Module))
                return OtherAssembly(reader, assemblies[i].Name);
        }
        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static string OtherAssembly(ImageReader reader, NameRecord name) => $"{reader.Name(name)}.dll is not the one the image was made with";

    /// <summary>Written out: the framework's comparison would have to be found first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool AreSame(Guid one, Guid other) => *(ulong*)&one == *(ulong*)&other && ((ulong*)&one)[1] == ((ulong*)&other)[1];
}
