using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary>A type with objects in the image.</summary>
/// <param name="Name">In full.</param>
/// <param name="Assembly">That defines it.</param>
/// <param name="Objects">How many.</param>
/// <param name="Bytes">Of all of them.</param>
sealed record TypeDocument(string Name, string Assembly, int Objects, long Bytes)
{
    public static TypeDocument Of(TypeModel type) => new(type.Name, type.Assembly, type.Count, type.Bytes);
}
