using System.Reflection;
using Preinit.Image;

namespace Preinit.Capture;

/// <summary>The fields of the image's types, each once, with the places that the runtime gave them.</summary>
sealed class FieldTable
{
    readonly HashSet<(Type, string)> known = [];

    public List<FieldRecord> Records { get; } = [];
    public List<FieldSpec> Specs { get; } = [];

    public void Add(int typeIndex, IEnumerable<PlacedField> fields)
    {
        foreach (var (field, offset) in fields)
        {
            var declaring = field.DeclaringType!;
            if (!known.Add((declaring, field.Name)))
                continue;
            Records.Add(new() { TypeIndex = (uint)typeIndex, Offset = offset });
            Specs.Add(new(TypeSpecs.Of(declaring), field.Name, declaring.IsValueType));
        }
    }
}
