namespace Preinit.Inspect;

/// <summary>A type with objects in the image.</summary>
/// <param name="Index">In <see cref="AppModel.Types"/>.</param>
/// <param name="Name">In full, much as in C#.</param>
/// <param name="Assembly">That defines it; empty where nobody knows.</param>
/// <param name="Members">What is in its objects, in the order of their offsets.</param>
public sealed record TypeModel(int Index, string Name, string Assembly, IReadOnlyList<MemberModel> Members)
{
    /// <summary>How many objects there are.</summary>
    public int Count { get; internal set; }

    /// <summary>The bytes of all of them.</summary>
    public long Bytes { get; internal set; }

    /// <summary>Without the namespaces.</summary>
    public string ShortName => ShortNames.Of(Name);
}
