namespace Preinit.Image;

/// <summary>The names of what is in an image, for people. Restoring does without.</summary>
sealed record ImageNames
{
    /// <summary>Of each type.</summary>
    public required IReadOnlyList<TypeName> Types { get; init; }

    /// <summary>Of each element of the array of roots.</summary>
    public required IReadOnlyList<string> Roots { get; init; }

    /// <summary>Of each type: what is in its objects.</summary>
    public required IReadOnlyList<IReadOnlyList<MemberName>> Members { get; init; }

    /// <summary>The same image with these names.</summary>
    public byte[] AddTo(byte[] image)
    {
        var texts = new NamesWriter();
        TypeNameRecord[] types = [.. Types.Select(t => new TypeNameRecord { Name = texts.Add(t.Name), Assembly = texts.Add(t.Assembly) })];
        NameRecord[] roots = [.. Roots.Select(texts.Add)];
        MemberRecord[] members = [.. Members.Index().SelectMany(m => m.Item.OrderBy(n => n.Offset).Select(n => Member(m.Index, n, texts)))];
        return ImageWriter.Replace(image, new()
        {
            [SectionId.TypeNames] = ImageWriter.Records<TypeNameRecord>(types),
            [SectionId.RootNames] = ImageWriter.Records<NameRecord>(roots),
            [SectionId.Members] = ImageWriter.Records<MemberRecord>(members),
            [SectionId.NameTexts] = texts.ToArray(),
        });
    }

    static MemberRecord Member(int type, MemberName name, NamesWriter texts) =>
        new() { TypeIndex = (uint)type, Offset = name.Offset, Name = texts.Add(name.Path), Kind = name.Kind, Size = name.Size };
}
