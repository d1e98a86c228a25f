using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>Where a build of the core library keeps the seeds of its hash codes, and what they are to be.</summary>
[StructLayout(LayoutKind.Sequential)]
struct HashSeedRecord
{
    /// <summary>Module version id of System.Private.CoreLib: of another build nothing is known.</summary>
    public Guid CoreLibrary;

    /// <summary>That of <c>System.Marvin</c>, whose only static field seeds the hash codes of strings.</summary>
    public ulong StringSeed;

    /// <summary>That of <see cref="HashCode"/>, in its only static field.</summary>
    public uint CodeSeed;

    /// <summary>The metadata token of <c>System.Marvin</c>.</summary>
    public int StringClass;

    /// <summary>Where in a method table the address of its auxiliary data is.</summary>
    public int AuxiliaryData;
}
