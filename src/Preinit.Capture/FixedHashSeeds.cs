using System.Reflection;
using Preinit.Image;

namespace Preinit.Capture;

/// <summary>Gives the capturing process the hash seeds that the published app will have.</summary>
static unsafe class FixedHashSeeds
{
    /// <summary>What the image is to require of its process; 0 where no seeds were given, or could not be set.</summary>
    public static ulong Probe { get; private set; }

    /// <summary>To be called before anything else that may need a hash code.</summary>
    public static void Set(SeedValues seeds)
    {
        if (Find() is not { } record)
            return;
        (record.StringSeed, record.CodeSeed) = (seeds.Strings, seeds.Codes);
        if (HashSeeds.TrySet(&record) != null)
            return;
        if (!Equals(SeedOf(StringClass), seeds.Strings) || !Equals(SeedOf(typeof(HashCode)), seeds.Codes))
            throw new NotSupportedException("the hash seeds are not where this runtime says they are. Set PreinitFixedHashSeeds to false");
        Probe = HashSeeds.Probe;
    }

    static Type? StringClass => typeof(object).Assembly.GetType("System.Marvin");

    /// <summary>Where the seeds are in this runtime, if that is as <see cref="HashSeeds"/> takes it to be.</summary>
    internal static HashSeedRecord? Find()
    {
        if (StringClass is not { } strings || !IsOnly<ulong>(strings) || !IsOnly<uint>(typeof(HashCode)) || !StaticsAreBesideAuxiliaryData())
            return null;
        return new HashSeedRecord
        {
            CoreLibrary = typeof(object).Module.ModuleVersionId,
            StringClass = strings.MetadataToken,
            AuxiliaryData = ClassInitialization.AuxiliaryDataOffset,
        };
    }

    static bool IsOnly<T>(Type type) => Statics(type) is [{ } field] && field.FieldType == typeof(T) && FieldDescriptors.AreKnown && FieldDescriptors.OffsetOf(field) == 0;

    static bool StaticsAreBesideAuxiliaryData() =>
        typeof(object).Assembly.GetType("System.Runtime.CompilerServices.DynamicStaticsInfo")?.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Select(f => f.Name) is { } names
        && names.SequenceEqual(["_pGCStatics", "_pNonGCStatics", "_methodTable"]);

    static object? SeedOf(Type? type) => Statics(type!)[0].GetValue(null);

    static FieldInfo[] Statics(Type type) => [.. type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(f => !f.IsLiteral)];
}
