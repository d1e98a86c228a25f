namespace Preinit.Image;

/// <summary>What has to be proven before an image is used.</summary>
[Flags]
enum ImageFlags : uint
{
    None = 0,

    /// <summary>The runtime and all types are compiled into the app itself (native AOT): they have no identity that could differ.</summary>
    CompiledIn = 1,

    /// <summary>Nobody could run the published app where it was published: each start compares the place of every field.</summary>
    ProbeLayouts = 2,

    /// <summary>No second capture was made to compare with: what differs from run to run may be frozen.</summary>
    NotCompared = 4,

    /// <summary>The app asks for its objects to be laid down when they are touched (<c>PreinitLazy</c>), and the heap is laid out for it.</summary>
    Lazy = 8,

    /// <summary>The app refers to the library for images of running programs: the state of a saved one may lie beside the executable.</summary>
    MayHaveState = 16,

    /// <summary>The image is that of a library, which any app may use: it is not what is checked or verified, and what becomes of it does not count for the app.</summary>
    Library = 32,
}
