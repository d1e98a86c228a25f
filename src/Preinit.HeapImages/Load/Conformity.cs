using System.Reflection;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>
/// Whether objects of the image's types lie in memory here as they lay where it was saved: in the same builds of the runtime and of all assemblies, types have the
/// same fields in the same order. Where precompiled code may put them elsewhere than other code does, the runtime is asked.
/// </summary>
static unsafe class Conformity
{
    /// <param name="reader">The image.</param>
    /// <param name="file">Its file.</param>
    /// <param name="types">The types of its records; null for one that does not exist.</param>
    /// <param name="objectTypeCount">How many of them have objects.</param>
    public static bool Holds(ImageReader reader, LoadedFile file, Type?[] types, int objectTypeCount)
    {
        foreach (var type in types) // not by Linq, whose assembly would have to be loaded
        {
            if (type == null)
                return false;
        }
        if (!IsSameRuntime(reader) || !AreSameAssemblies(reader, types!))
            return false;
        for (var i = 0; i < objectTypeCount; i++)
        {
            if (MayDiffer(types[i]!) && !IsAsBefore(file.Manifest, types[i]!))
                return false;
        }
        return true;
    }

    /// <summary>The assemblies that are the very builds that the image was made with.</summary>
    public static HashSet<Assembly> SameBuilds(ImageReader reader, Type?[] types)
    {
        var same = new HashSet<Assembly>();
        if (IsSameRuntime(reader))
            same.Add(typeof(object).Assembly);
        var assemblies = (AssemblyRecord*)reader.Records(SectionId.Assemblies);
        for (uint i = 0; i < reader.Length(SectionId.Assemblies) / (uint)sizeof(AssemblyRecord); i++)
        {
            if (assemblies[i].TypeIndex < types.Length && types[assemblies[i].TypeIndex] is { } witness && witness.Module.ModuleVersionId == assemblies[i].Module)
                same.Add(witness.Assembly);
        }
        return same;
    }

    static bool IsSameRuntime(ImageReader reader) => ((RuntimeRecord*)reader.Records(SectionId.Runtime))->CoreLibrary == typeof(object).Module.ModuleVersionId;

    static bool AreSameAssemblies(ImageReader reader, Type[] types)
    {
        var assemblies = (AssemblyRecord*)reader.Records(SectionId.Assemblies);
        for (uint i = 0; i < reader.Length(SectionId.Assemblies) / (uint)sizeof(AssemblyRecord); i++)
        {
            if (assemblies[i].TypeIndex >= types.Length || types[assemblies[i].TypeIndex].Module.ModuleVersionId != assemblies[i].Module)
                return false;
        }
        return true;
    }

    /// <summary>See <see cref="FieldGaps"/>: only where a base class depends on another assembly.</summary>
    static bool MayDiffer(Type type) => type.IsClass && !type.IsArray && type.BaseType is { } parent && parent != typeof(object) && FieldGaps.DependsOnOthers(parent, type.Module);

    static bool IsAsBefore(Manifest manifest, Type type)
    {
        var text = TextOf(type);
        var before = manifest.SavedTypes.FirstOrDefault(s => SpecText.Of(s.Type) == text);
        var places = CurrentFields.Of(type);
        return before != null && before.Fields.Length == places.Count
            && places.All(p => before.Fields.Any(f => f.Name == p.Field.Name && f.Offset == p.Offset && SpecText.Of(f.DeclaringType) == TextOf(p.Field.DeclaringType!)));
    }

    static string TextOf(Type type) => SpecText.Of(TypeSpecs.Of(type));
}
