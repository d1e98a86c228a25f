namespace Preinit.Build;

/// <summary>What an instruction does with the address of a variable or field.</summary>
enum AddressUse
{
    /// <summary>It may read what is there, and change it.</summary>
    Uses,

    /// <summary>It may change what is there, or a part of it.</summary>
    Changes,

    /// <summary>It gives it a value as a whole, whatever was there before.</summary>
    Assigns,
}
