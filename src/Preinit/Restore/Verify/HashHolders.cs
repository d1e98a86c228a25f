using System.Globalization;

namespace Preinit.Restore;

/// <summary>
/// What holds numbers that come from identity hash codes. Objects of the image keep the hash codes that they had at publish; the initialisers draw others in
/// each process, and so what is computed from them differs by design. Publish has seen which numbers these are: those that a shift of all hash codes changes.
/// </summary>
sealed class HashHolders
{
    readonly HashSet<Type> types = [];
    readonly HashSet<string> fields = [];

    /// <param name="lines">Indexes of types, and names of static fields.</param>
    /// <param name="handles">The types of the image.</param>
    public HashHolders(string lines, RuntimeTypeHandle[] handles)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                types.Add(Type.GetTypeFromHandle(handles[index])!);
            else
                fields.Add(line);
        }
    }

    public static HashHolders None { get; } = new("", []);

    /// <summary>How many numbers were not compared.</summary>
    public int LeftOut { get; private set; }

    public bool Contains(string field) => fields.Contains(field);

    /// <summary>An array, or a value, belongs to what holds it.</summary>
    public bool Contains(Type type, in Pair pair) => type.IsArray || type.IsValueType ? pair.MayHoldHashes : types.Contains(type);

    /// <summary>Whether two values that differ are such numbers.</summary>
    public bool LeavesOut(in Pair pair)
    {
        var isLeftOut = pair is { MayHoldHashes: true, Restored: int or uint or long or ulong or nint or nuint };
        LeftOut += isLeftOut ? 1 : 0;
        return isLeftOut;
    }
}
