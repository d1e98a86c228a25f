namespace Preinit.Image;

/// <summary>How the references of an object are found.</summary>
enum TypeKind : byte
{
    /// <summary>No references.</summary>
    Leaf = 0,

    /// <summary>References at fixed offsets from the object.</summary>
    Fields = 1,

    /// <summary>An array of references.</summary>
    ReferenceArray = 2,

    /// <summary>An array of structs with references at fixed offsets from each element.</summary>
    StructArray = 3,
}
