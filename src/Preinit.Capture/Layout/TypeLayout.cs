using Preinit.Image;

namespace Preinit.Capture;

/// <summary>Where the references, the pointers and the plain bytes of an object of one type lie.</summary>
sealed class TypeLayout
{
    public required Type Type { get; init; }
    public required MethodTableView MethodTable { get; init; }
    public required TypeKind Kind { get; init; }
    public required TypeShape Shape { get; init; }

    /// <summary>Offset of the first element of an array or string.</summary>
    public uint DataOffset { get; init; }

    /// <summary>From the object, or from the element of an array of structs.</summary>
    public FieldSlot[] References { get; init; } = [];

    /// <summary>Native pointers: they must be null.</summary>
    public FieldSlot[] Pointers { get; init; } = [];

    /// <summary>Plain bytes: what is neither these nor the above is padding and stays zero.</summary>
    public ByteRange[] Plain { get; init; } = [];

    /// <summary>The structs inside it, whose layouts it depends on.</summary>
    public IReadOnlyCollection<Type> Structs { get; init; } = [];

    /// <summary>Its fields, those of its base types and those of the structs inside it.</summary>
    public PlacedField[] Fields { get; init; } = [];

    /// <summary>The values in an object, or an element, for people.</summary>
    public MemberName[] Members { get; init; } = [];

    /// <summary>Why objects of this type are never kept.</summary>
    public RefusalReason? Refused { get; init; }

    /// <summary>Whether it has a finaliser, which is one that can be kept unless the type is refused.</summary>
    public bool HasFinalizer { get; init; }

    public bool IsLeaf => Kind == TypeKind.Leaf;
}
