using System.Reflection;
using System.Text;

namespace Preinit.Capture;

/// <summary>
/// What a builder was emptied of, or had cut off, lies behind its text until other text takes the place. Programs cannot see it, but it may
/// differ from run to run, and would be in the image for others to read.
/// </summary>
sealed class StringBuilderRule : ISubstituteRule
{
    // System/Text/StringBuilder.cs: a chain of chunks, each with an array of its own and the length of the text in it.
    static readonly FieldInfo? Chars = Field("m_ChunkChars"), Length = Field("m_ChunkLength");

    public bool AppliesTo(Type type) => type == typeof(StringBuilder) && Chars != null && Length != null;

    public IReadOnlyList<Substitute> For(object holder, out string? refused)
    {
        refused = null;
        if (Chars!.GetValue(holder) is not char[] chars || Length!.GetValue(holder) is not int length || !chars.AsSpan(length).ContainsAnyExcept('\0'))
            return [];
        var text = new char[chars.Length];
        chars.AsSpan(0, length).CopyTo(text);
        return [new(Chars, text)];
    }

    static FieldInfo? Field(string name) => typeof(StringBuilder).GetField(name, BindingFlags.Instance | BindingFlags.NonPublic);
}
