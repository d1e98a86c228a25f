namespace Preinit.Image;

/// <summary>How an object of a type is allocated, where it cannot be laid down as bytes.</summary>
enum TypeShape : byte
{
    Object = 0,
    String = 1,

    /// <summary>A one-dimensional array that starts at 0.</summary>
    Vector = 2,

    /// <summary>Any other array: lengths and lower bounds lie before the elements.</summary>
    MultiDimensionalArray = 3,
}
