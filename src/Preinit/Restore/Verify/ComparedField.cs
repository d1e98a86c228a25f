using System.Reflection;

namespace Preinit.Restore;

/// <summary>An instance field whose values are compared.</summary>
sealed class ComparedField(FieldInfo field)
{
    const string BackingField = ">k__BackingField";

    readonly bool isValue = field.FieldType.IsValueType;
    readonly bool isPlain = PlainTypes.Contains(field.FieldType);

    /// <summary>Pointers that are not null are refused at publish, and so there are none.</summary>
    readonly bool isPointer = field.FieldType.IsPointer || field.FieldType.IsFunctionPointer;

    /// <summary>An auto-property's field has the property's name, as its author knows it.</summary>
    readonly string label = field.Name.StartsWith('<') && field.Name.EndsWith(BackingField, StringComparison.Ordinal) ? field.Name[1..^BackingField.Length] : field.Name;

    public void Compare(in Pair holders, GraphComparer graph)
    {
        if (isPointer)
            return;
        var (restored, original) = (field.GetValue(holders.Restored), field.GetValue(holders.Original));
        if (!ReferenceEquals(restored, original) && !(isPlain && PlainTypes.AreEqual(restored!, original!)))
            graph.Add(holders.Field(label, restored, original, isValue));
    }
}
