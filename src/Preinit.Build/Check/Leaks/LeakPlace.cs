namespace Preinit.Build;

/// <summary>A text that belongs to the build machine or its user.</summary>
/// <param name="Text">What is looked for.</param>
/// <param name="What">What it is, for people.</param>
/// <param name="IsName">A name counts only where it is all there is, or stands as a part of a path or an address: it may be a word of the language, too.</param>
sealed record LeakPlace(string Text, string What, bool IsName = false)
{
    const string Separators = "/\\@:=";

    /// <param name="text">Where it was found.</param>
    /// <param name="at">At which index.</param>
    public bool Counts(ReadOnlySpan<char> text, int at)
    {
        var (before, after) = (at == 0 ? '\0' : text[at - 1], at + Text.Length == text.Length ? '\0' : text[at + Text.Length]);
        if (!IsName)
            return !char.IsLetterOrDigit(after); // a folder, not another one whose name begins like it
        return before == '\0' && after == '\0'
            || !char.IsLetterOrDigit(before) && !char.IsLetterOrDigit(after) && (Separators.Contains(before) || after != '\0' && Separators.Contains(after));
    }
}
