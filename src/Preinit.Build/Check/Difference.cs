using Preinit.Capture;

namespace Preinit.Build;

/// <summary>A place where two captures differ.</summary>
/// <param name="Initializer">Index in the plan of the initialiser it belongs to.</param>
/// <param name="Path">From the static field to the value.</param>
/// <param name="Values">The two values, for people.</param>
/// <param name="Leavable">The type whose static field leads there, if the image can do without it.</param>
/// <param name="IsOwnHashCode">Whether the initialiser differs in nothing but identity hash codes of objects of the image.</param>
sealed record Difference(int Initializer, string Path, string Values, string? Leavable = null, bool IsOwnHashCode = false)
{
    /// <param name="image">The capture that counts.</param>
    /// <param name="index">The number of an object in it.</param>
    /// <param name="values">The two values.</param>
    /// <param name="element">Where in the object, for a path.</param>
    public static Difference At(CapturedImage image, int index, string values, string element = "")
    {
        var owner = image.OwnerOf(index);
        return new(image.InitializerOf(index), ObjectPath.Format(image.Origins[index], image.Labels, image.Origins) + element, values,
            owner is { IsOptional: true } ? owner.PathPrefix : null);
    }
}
