using System.Runtime.InteropServices;

namespace Surrogates;

/// <summary>Text in native memory.</summary>
sealed unsafe class NativeText(string text)
{
    char* characters = Copy(text);
    int length = text.Length;

    public void Set(string text)
    {
        NativeMemory.Free(characters);
        characters = Copy(text);
        length = text.Length;
    }

    public override string ToString() => new(characters, 0, length);

    public override int GetHashCode() => length;

    public override bool Equals(object? other) => other is NativeText text && ToString() == text.ToString();

    static char* Copy(string text)
    {
        var copy = (char*)NativeMemory.Alloc((nuint)text.Length, sizeof(char));
        text.CopyTo(new Span<char>(copy, text.Length));
        return copy;
    }
}
