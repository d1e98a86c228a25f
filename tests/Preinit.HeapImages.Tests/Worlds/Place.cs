using System.Globalization;
using System.Text;

namespace Preinit.HeapImages.Tests.Worlds;

/// <summary>A node of a random graph, with references of all kinds.</summary>
sealed class Place(string name)
{
    public string Name = name;
    public int Number;
    public double Value;
    public Place? Next;
    public object? Anything;
    public List<Place> Others = [];
    public Dictionary<string, Place> ByName = [];
    public Dictionary<(string, int), Place>? Rebuilt; // what has one is scanned
    public Place?[] Array = [];
    public (string Text, Place? Target, long Number)[] Structs = [];
    public int[] Numbers = [];
    public object? Hashed;
    public int Hash;

    /// <summary>Everything that it leads to, as text: two graphs are the same if their texts are.</summary>
    public string Describe()
    {
        var (text, numbers, pending) = (new StringBuilder(), new Dictionary<object, int>(ReferenceEqualityComparer.Instance), new Queue<Place>());
        Reference(this);
        while (pending.TryDequeue(out var place))
            Describe(place);
        return text.ToString();

        void Describe(Place place)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{numbers[place]}: {place.Name} {place.Number} {place.Value} {string.Join(',', place.Numbers)} ");
            Reference(place.Name);
            Reference(place.Next);
            Reference(place.Anything);
            Reference(place.Numbers);
            place.Others.ForEach(Reference);
            foreach (var (key, value) in place.ByName)
                Pair(key, value);
            foreach (var (key, _) in (place.Rebuilt ?? []).OrderBy(r => r.Key))
                Pair(key.Item1 + key.Item2, place.Rebuilt![key]);
            System.Array.ForEach(place.Array, Reference);
            foreach (var (name, target, number) in place.Structs)
                Pair($"{name} {number}", target);
            if (place.Hashed != null)
                text.Append(place.Hash == System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(place.Hashed));
            Reference(place.Hashed);
        }

        void Pair(string name, Place? target)
        {
            text.Append(name);
            Reference(target);
        }

        void Reference(object? target)
        {
            if (target is string or null or Type)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{target ?? "null"}]");
                if (target is not string { Length: > 0 })
                    return;
            }
            var isNew = numbers.TryAdd(target, numbers.Count);
            text.Append(CultureInfo.InvariantCulture, $"#{numbers[target]}");
            if (isNew && target is Place place)
                pending.Enqueue(place);
            else if (isNew && target is not string and not Type)
                text.Append(target.GetType().Name).Append(target is int number ? number : 0);
        }
    }
}
