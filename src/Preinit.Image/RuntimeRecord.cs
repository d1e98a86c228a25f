using System.Runtime.InteropServices;

namespace Preinit.Image;

/// <summary>The runtime an image was captured on: it can be restored on that one only.</summary>
[StructLayout(LayoutKind.Sequential)]
struct RuntimeRecord
{
    /// <summary>Module version id of System.Private.CoreLib: a new one for each build of the framework.</summary>
    public Guid CoreLibrary;

    /// <summary>The framework's version, for people.</summary>
    public NameRecord FrameworkVersion;

    public ImageFlags Flags;

    /// <summary>What <see cref="HashSeeds.Probe"/> must be, since hash codes in the heap depend on it; 0 where none do.</summary>
    public ulong HashProbe;

    /// <summary>What people call this part of the app's image; empty where it is not in parts.</summary>
    public NameRecord Part;
}
