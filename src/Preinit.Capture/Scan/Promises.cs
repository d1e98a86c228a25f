namespace Preinit.Capture;

/// <summary>The types that are held by fields which promise members of them.</summary>
sealed class Promises
{
    readonly HashSet<(Type, int)> known = [];
    readonly List<PromisedType> found = [];

    public PromisedType[] Found => [.. found];

    /// <param name="held">What a field holds.</param>
    /// <param name="members">What the field promises: see <see cref="MemberPromise"/>.</param>
    public void Add(object? held, int members)
    {
        if (members != 0 && held is Type type && TypeSpecs.CanDescribe(type) && known.Add((type, members)))
            found.Add(new(TypeSpecs.Of(type), members));
    }
}
