using System.Diagnostics.CodeAnalysis;

namespace Preinit.HeapImages;

/// <summary>How the name of a base says that it is a part of the app's own image, and what its static field held.</summary>
/// <param name="Image">The assembly, and the part.</param>
/// <param name="Root">The static field.</param>
sealed record EmbeddedName(string Image, string Root)
{
    const string Prefix = "embedded:";
    const char Separator = '#';

    /// <summary>The simple name of the assembly.</summary>
    public string Assembly => Image.Split(' ')[0];

    public static bool TryParse(string name, [NotNullWhen(true)] out EmbeddedName? parsed)
    {
        parsed = null;
        if (name.StartsWith(Prefix, StringComparison.Ordinal) && name.IndexOf(Separator, StringComparison.Ordinal) is > 0 and var end)
            parsed = new(name[Prefix.Length..end], name[(end + 1)..]);
        return parsed != null;
    }

    public override string ToString() => $"{Prefix}{Image}{Separator}{Root}";
}
