using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Preinit.CompilerServices;

/// <summary>Chooses what suits the user's culture. Not for use in source code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RebuildingText
{
    /// <summary>Chooses by the culture's rules for upper and lower case, as regular expressions have them.</summary>
    /// <param name="target">Not used.</param>
    /// <param name="parts">What to take with the invariant culture, with most others, and with those that have an i without a dot.</param>
    public static object? ByCase(object? target, object?[] parts)
    {
        var culture = UserDefault(null);
        return parts[culture.Name == "" ? 0 : culture.TwoLetterISOLanguageName is "tr" or "az" ? 2 : 1];
    }

    /// <summary>
    /// The culture that the process started with: the program may have made another one current before the image is restored
    /// (System/Globalization/CultureInfo.cs).
    /// </summary>
    [UnsafeAccessor(UnsafeAccessorKind.StaticMethod, Name = "InitializeUserDefaultCulture")]
    static extern CultureInfo UserDefault(CultureInfo? culture);
}
