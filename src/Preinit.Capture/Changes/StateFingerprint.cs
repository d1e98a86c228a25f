using System.Text;
using Preinit.Image;

namespace Preinit.Capture;

/// <summary>
/// A number for the content of a graph: its types by name, its plain bytes and its shape. Two graphs that were built alike have the
/// same one, also in two load contexts.
/// </summary>
sealed class StateFingerprint
{
    readonly Dictionary<object, int> visited = new(ReferenceEqualityComparer.Instance);
    readonly Queue<object> pending = new();
    ulong hash = 14695981039346656037;

    public static ulong Of(object? value)
    {
        var fingerprint = new StateFingerprint();
        fingerprint.Visit(value);
        while (fingerprint.pending.TryDequeue(out var current))
            fingerprint.AddObject(current);
        return fingerprint.hash;
    }

    void Visit(object? target)
    {
        if (target == null)
        {
            Add(0);
            return;
        }
        if (visited.TryAdd(target, visited.Count + 1))
            pending.Enqueue(target);
        Add((ulong)visited[target]);
    }

    void AddObject(object target)
    {
        Add(target.GetType().FullName);
        switch (target)
        {
            case string text:
                Add(text);
                break;
            case Type type:
                Add(type.FullName);
                break;
            case Delegate function: // its own bytes are addresses of code
                Add($"{function.Method.DeclaringType?.FullName}.{function.Method}");
                Visit(function.Target);
                break;
            default:
                AddPlainBytes(target);
                foreach (var child in References.Of(target))
                    Visit(child);
                break;
        }
    }

    /// <summary>All words but those that are references.</summary>
    unsafe void AddPlainBytes(object target)
    {
        var type = target.GetType();
        if (type.IsArray && StructFields.IsReference(type.GetElementType()!))
        {
            Add(RawObject.Length(target));
            return;
        }
        var view = new MethodTableView(type.TypeHandle.Value);
        var references = GcDescriptor.Offsets(target).ToHashSet();
        var elementBytes = view.ComponentSize == 0 ? 0 : (long)view.ComponentSize * RawObject.Length(target);
        var size = (view.BaseSize + elementBytes + 7 & ~7L) - 8;
        var elements = type.IsArray ? (references.Count == 0 ? 0 : references.Min()) : 0;
        fixed (byte* data = &RawObject.Data(target))
        {
            for (long offset = 8; offset + 8 <= size; offset += 8)
            {
                var place = elements > 0 && offset >= elements ? elements + (offset - elements) % view.ComponentSize : offset;
                if (!references.Contains((uint)place))
                    Add(*(ulong*)(data - 8 + offset));
            }
        }
    }

    void Add(string? text)
    {
        foreach (var unit in Encoding.UTF8.GetBytes(text ?? ""))
            Add(unit);
    }

    void Add(ulong value) => hash = System.Numerics.BitOperations.RotateLeft((hash ^ value) * 0x9E3779B185EBCA87, 31);
}
