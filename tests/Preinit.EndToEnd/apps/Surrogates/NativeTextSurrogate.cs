namespace Surrogates;

/// <summary>Keeps the characters.</summary>
sealed class NativeTextSurrogate : ISurrogate<NativeText>
{
    public object? Keep(NativeText target) => target.ToString();

    public NativeText Rebuild(object? kept) => new((string)kept!);
}
