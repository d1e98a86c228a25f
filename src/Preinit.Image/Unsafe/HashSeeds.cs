using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Preinit.Image;

/// <summary>
/// The seeds that the hash codes of strings and of <see cref="HashCode"/> start from. The runtime draws them when they are used first; until then they can be
/// given. Afterwards tables may depend on them.
/// </summary>
/// <remarks>
/// Both are the only static field of their classes, a number, at the start of what the runtime keeps for such fields. It has the address beside the auxiliary data of the
/// method table, and there, too, whether the class has been initialised (System.Runtime.CompilerServices.MethodTableAuxiliaryData and DynamicStaticsInfo of the
/// core library, which read both the same way). A record names the build of the core library that this was found true of, and is no use for another one.
/// Nothing is asked by name, which would take longer than what fixed seeds save in a small app.
/// </remarks>
static unsafe class HashSeeds
{
    const uint IsInitialized = 1;

    /// <summary>The lowest bit of an address says that the class has not been initialised.</summary>
    const nint AddressMask = ~1;

    /// <summary>Two words before the auxiliary data: those before and behind are the objects among the statics, and the method table.</summary>
    const int StaticsAddress = -2;

    const string NotTrimmed = "A trimmed app has its seeds compiled in, and does not call this. Its core library would be another one than in any record.";

    /// <summary>What depends on both seeds, and on nothing else. Never 0.</summary>
    public static ulong Probe => ((ulong)(uint)"Preinit".GetHashCode() << 32) | (uint)default(HashCode).ToHashCode() | 1;

    /// <summary>Sets both, or none.</summary>
    /// <returns>Why they cannot be set, or <see langword="null"/>.</returns>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = NotTrimmed)]
    [UnconditionalSuppressMessage("Trimming", "IL2059", Justification = NotTrimmed)]
    public static string? TrySet(HashSeedRecord* record)
    {
        var core = typeof(object).Module;
        if (core.ModuleVersionId != record->CoreLibrary)
            return "the hash seeds were not set, since this is another build of the runtime";
        var strings = core.ModuleHandle.ResolveTypeHandle(record->StringClass);
        var codes = typeof(HashCode).TypeHandle;
        var ofStrings = AuxiliaryData(strings, record);
        var ofCodes = AuxiliaryData(codes, record);
        if (((*(uint*)ofStrings | *(uint*)ofCodes) & IsInitialized) != 0)
            return "the hash seeds were not set, since hash codes were in use before the app's first code ran";

        RuntimeHelpers.RunClassConstructor(strings);
        RuntimeHelpers.RunClassConstructor(codes);
        *(ulong*)(ofStrings[StaticsAddress] & AddressMask) = record->StringSeed;
        *(uint*)(ofCodes[StaticsAddress] & AddressMask) = record->CodeSeed;
        return null;
    }

    static nint* AuxiliaryData(RuntimeTypeHandle type, HashSeedRecord* record) => *(nint**)(type.Value + record->AuxiliaryData);
}
