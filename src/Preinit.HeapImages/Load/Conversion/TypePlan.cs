using System.Reflection;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>How objects of a type of the image become objects of this process.</summary>
sealed class TypePlan
{
    /// <summary>The type here; <see langword="null"/> if there is none.</summary>
    public Type? Type { get; init; }

    /// <summary>Sizes and shape in the image.</summary>
    public required TypeRecord Saved { get; init; }

    /// <summary>Sizes here, and the same shape.</summary>
    public TypeRecord Current { get; init; }

    /// <summary>What is moved: of an object, with offsets from its start, or of each element of an array.</summary>
    public ValueMove[] Moves { get; init; } = [];

    /// <summary>Values that fields get which the image does not know.</summary>
    public (FieldInfo Field, object Value)[] Defaults { get; init; } = [];

    /// <summary>Fields that are no more, for <see cref="IMigrated"/>.</summary>
    public SavedField[] Removed { get; init; } = [];

    /// <summary>Whether the fields are others than in the image.</summary>
    public bool IsChanged { get; init; }

    /// <summary>Why objects of the type cannot be converted.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];

    public bool IsArray => Saved.Shape is TypeShape.Vector or TypeShape.MultiDimensionalArray;

    /// <summary>Where a reference of an object goes that lay at an offset of the object in the image, and the field there, which elements of arrays have none.</summary>
    /// <returns><see langword="null"/> if it is not kept.</returns>
    public (long Place, FieldInfo? Field)? PlaceOf(long slot)
    {
        if (Saved.Kind == TypeKind.ReferenceArray)
            return (slot, null);
        var (element, offset, start) = IsArray ? ((slot - Saved.DataOffset) / Saved.ComponentSize, (slot - Saved.DataOffset) % Saved.ComponentSize, (long)Current.DataOffset) : (0, slot, 0);
        foreach (var move in Moves)
        {
            if (move.From == FieldKind.Reference && move.Old == offset)
                return (start + element * Current.ComponentSize + move.New, move.Field);
        }
        return null;
    }
}
