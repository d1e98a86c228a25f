namespace Preinit.Image;

/// <summary>What a section holds.</summary>
enum SectionId : uint
{
    /// <summary>The runtime the heap was captured on.</summary>
    Identity = 1,

    /// <summary>The assemblies whose types occur, with their module version ids.</summary>
    Assemblies = 2,

    /// <summary>One <see cref="TypeRecord"/> per type.</summary>
    Types = 3,

    /// <summary>Offsets of reference slots, shared by the type records.</summary>
    Slots = 4,

    /// <summary>References from the heap to objects outside the image.</summary>
    Fixups = 5,

    /// <summary>One checksum per block of the heap.</summary>
    Blocks = 6,
}
