namespace Library;

/// <summary>Objects of this type are in the image of the app.</summary>
public sealed class Entry(string name)
{
#if OTHER
    readonly string kind = "an entry";
#endif
    readonly string name = name;

#if OTHER
    public override string ToString() => name + (kind.Length == 0 ? "?" : "");
#else
    public override string ToString() => name;
#endif
}
