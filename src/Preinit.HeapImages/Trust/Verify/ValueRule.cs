namespace Preinit.HeapImages;

/// <summary>What the bytes of a value must be, since code relies on it without asking.</summary>
enum ValueRule
{
    /// <summary>0 or 1.</summary>
    Boolean,

    /// <summary>A word of zero: an address, or a handle, has no meaning here.</summary>
    Zero,

    /// <summary>A number of digits after the point up to 28, and no other flags than the sign.</summary>
    Decimal,

    /// <summary>A <see cref="System.DateTime"/> of the years 1 to 9999.</summary>
    DateTime,

    /// <summary>A <see cref="System.DateTimeOffset"/> whose local time is of these years as well.</summary>
    DateTimeOffset,

    /// <summary>The number of a day of these years.</summary>
    DateOnly,

    /// <summary>Ticks of a day.</summary>
    TimeOnly,

    /// <summary>A Unicode scalar value.</summary>
    Rune,
}
