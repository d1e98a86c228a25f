using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Preinit.Capture;

/// <summary>
/// The string literals in the code of the assemblies that take part. Equal literals are one object, in all code of a process, so a string that came
/// from one is found again by one.
/// </summary>
sealed class Literals(IEnumerable<Assembly> assemblies)
{
    readonly HashSet<string> texts = [.. assemblies.SelectMany(Of)];

    public static readonly Literals None = new([]);

    /// <summary>Whether a string is the very object that literals with its text are.</summary>
    public bool Contains(string text) => texts.Contains(text) && ReferenceEquals(string.IsInterned(text), text);

    static unsafe List<string> Of(Assembly assembly)
    {
        var found = new List<string>();
        if (!assembly.TryGetRawMetadata(out var start, out var length))
            return found;
        var reader = new MetadataReader(start, length);
        if (reader.GetHeapSize(HeapIndex.UserString) <= 1) // its first byte stands for no string
            return found;
        for (var literal = MetadataTokens.UserStringHandle(1); !literal.IsNil; literal = reader.GetNextHandle(literal))
            found.Add(reader.GetUserString(literal));
        return found;
    }
}
