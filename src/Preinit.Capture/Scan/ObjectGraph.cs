using Preinit.Image;

namespace Preinit.Capture;

/// <summary>The objects that go into the image, in the order in which Scan met them, and what leads out of it.</summary>
sealed class ObjectGraph(SubstituteTable substitutes)
{
    readonly IdentityTable indexes = new();
    readonly IdentityTable surrogates = new();
    readonly Dictionary<string, int> labelIndexes = [];

    public List<object> Objects { get; } = [];
    public List<TypeLayout> Layouts { get; } = [];
    public List<ObjectOrigin> Origins { get; } = [];
    public List<string> Labels { get; } = [];

    /// <summary>Headers as they are to be restored: empty, or an identity hash code.</summary>
    public List<uint> Headers { get; } = [];

    /// <summary>The slots that refer to outside objects.</summary>
    public List<OutsideReference> OutsideReferences { get; } = [];

    public List<LinkSpec> Links { get; } = [];

    /// <summary>The outside objects themselves, in the order of <see cref="Links"/>.</summary>
    public List<object> LinkedObjects { get; } = [];

    /// <summary>What a slot of an object holds in the image: nearly always what it holds in memory.</summary>
    public object? SlotOf(object holder, long offset) => substitutes.ValueOf(holder, offset);

    public int IndexOf(object target) => indexes.IndexOf(target);

    public int Label(string text)
    {
        if (!labelIndexes.TryGetValue(text, out var index))
        {
            labelIndexes[text] = index = Labels.Count;
            Labels.Add(text);
        }
        return index;
    }

    /// <summary>The objects that are built anew or made at start-up, in the order in which Scan met them.</summary>
    public List<Rebuild> Rebuilds { get; } = [];

    /// <summary>What is done to objects when all others are complete.</summary>
    public List<Rebuild> Completions { get; } = [];

    /// <summary>The slots that refer to objects that are made, with the number of each.</summary>
    public List<OutsideReference> SurrogateReferences { get; } = [];

    /// <summary>The number, from 1, of an object that is made at start-up, or 0.</summary>
    public int SurrogateOf(object target) => surrogates.IndexOf(target) + 1;

    public int AddSurrogate(object target)
    {
        surrogates.Add(target);
        return surrogates.Count;
    }

    /// <summary>The changes to the framework's state that are made again at start-up.</summary>
    public List<ReplaySpec> Replays { get; } = [];

    /// <param name="target">The object in memory.</param>
    /// <param name="kept">What stands for it in the image: itself, unless it is built anew at start-up.</param>
    /// <param name="layout">Of either.</param>
    /// <param name="header">As it is to be restored.</param>
    /// <param name="origin">How Scan came to it.</param>
    public int Add(object target, object kept, TypeLayout layout, uint header, ObjectOrigin origin)
    {
        if (!indexes.Add(target, out var index))
            throw new ArgumentException("the object is there already", nameof(target));
        Objects.Add(kept);
        Layouts.Add(layout);
        Headers.Add(header);
        Origins.Add(origin);
        return index;
    }

    /// <summary>The path from a static field to an object, for people.</summary>
    public string PathOf(ObjectOrigin origin) => ObjectPath.Format(origin, Labels, Origins);
}
