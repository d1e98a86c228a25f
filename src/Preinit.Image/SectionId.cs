namespace Preinit.Image;

/// <summary>What a section holds.</summary>
enum SectionId : uint
{
    /// <summary>One <see cref="RuntimeRecord"/>.</summary>
    Runtime = 1,

    /// <summary>One <see cref="AssemblyRecord"/> per assembly whose types occur.</summary>
    Assemblies = 2,

    /// <summary>One <see cref="TypeRecord"/> per type.</summary>
    Types = 3,

    /// <summary>Offsets of reference slots, shared by the type records.</summary>
    Slots = 4,

    /// <summary>One <see cref="Fixup"/> per reference from the heap to an object outside the image.</summary>
    Fixups = 5,

    /// <summary>One <see cref="BlockRecord"/> per block of the heap.</summary>
    Blocks = 6,

    /// <summary>Names in UTF-8.</summary>
    Names = 7,

    /// <summary>One <see cref="FieldRecord"/> per field of the types and of the structs inside them.</summary>
    Fields = 8,

    /// <summary>One <see cref="RebuildRecord"/> per object that is not complete before code has run on it, in the order in which that is done.</summary>
    Rebuilds = 9,

    /// <summary>The same for objects that are made by code of the framework alone, before the roots can be seen.</summary>
    Surrogates = 10,

    /// <summary>One <see cref="SurrogateFixup"/> per reference from the heap to an object that is made at start-up, in the order of their numbers.</summary>
    SurrogateFixups = 11,

    /// <summary>One <see cref="VariableRecord"/> per environment variable that the initialisers read.</summary>
    Variables = 12,

    /// <summary><see cref="BlockRecord.MapCount"/> records of <see cref="RelocationMap"/> for each block of the heap that has any.</summary>
    Relocations = 13,

    /// <summary>One <see cref="LargeArrayRecord"/> per large array, in the order of the heap.</summary>
    LargeArrays = 14,

    /// <summary>The offset of each slot that refers to a large array.</summary>
    LargeReferences = 15,

    /// <summary>One <see cref="TypeNameRecord"/> per type; or nothing, as in all that follow.</summary>
    TypeNames = 16,

    /// <summary>One <see cref="NameRecord"/> per element of the array of roots.</summary>
    RootNames = 17,

    /// <summary>One <see cref="MemberRecord"/> per value in the objects of each type, in the order of the types and of their offsets.</summary>
    Members = 18,

    /// <summary>The names in these, in UTF-8.</summary>
    NameTexts = 19,
}
