using System.Globalization;
using Preinit.Image;

namespace Preinit.Inspect;

/// <summary>Reads what an object holds.</summary>
static class ObjectFields
{
    /// <param name="image">The part that it is in.</param>
    /// <param name="number">Its number there.</param>
    /// <param name="first">The number that the first object of the part has in the app.</param>
    public static IEnumerable<FieldValue> Of(DecodedImage image, int number, int first)
    {
        var type = image.Heap.TypeOf(number);
        var record = image.Types[type];
        if (record.Shape == TypeShape.String)
            return [];
        var start = image.Heap.Offsets[number];
        var members = image.Members[type].Length > 0 ? image.Members[type] : Nameless(image, record);
        return record.Shape == TypeShape.Object
            ? members.Select(m => Read(image, start + m.Offset, m, m.Name, first))
            : Elements(image, number, record, members, first);
    }

    public static ReferenceKind KindAt(DecodedImage image, long slot, int target) =>
        target >= 0 ? ReferenceKind.Object : image.LinkAt(slot) >= 0 ? ReferenceKind.Outside : image.IsMadeAt(slot) ? ReferenceKind.Made : ReferenceKind.Null;

    static IEnumerable<FieldValue> Elements(DecodedImage image, int number, TypeRecord record, IReadOnlyList<MemberModel> members, int first)
    {
        var start = image.Heap.Offsets[number] + record.DataOffset;
        var indexes = new ElementIndexes(image, number, record);
        for (var i = 0; i < image.Heap.LengthOf(number); i++)
        {
            foreach (var member in members)
                yield return Read(image, start + (long)i * record.ComponentSize + member.Offset, member,
                    member.Name.Length == 0 ? indexes.Of(i) : $"{indexes.Of(i)}.{member.Name}", first);
        }
    }

    static FieldValue Read(DecodedImage image, long slot, MemberModel member, string label, int first)
    {
        if (member.Kind != ValueKind.Reference)
            return new(label, member.Kind, ValueText.Of(member.Kind, image.BytesAt(slot, member.Size)), ReferenceKind.None, -1);
        var target = image.Heap.TargetAt(slot);
        return KindAt(image, slot, target) switch
        {
            ReferenceKind.Object => new(label, member.Kind, "", ReferenceKind.Object, first + target),
            ReferenceKind.Outside => new(label, member.Kind, image.OutsideAt(slot), ReferenceKind.Outside, image.LinkAt(slot)),
            var kind => new(label, member.Kind, "", kind, -1),
        };
    }

    /// <summary>In an image without names: the references are known all the same.</summary>
    static IReadOnlyList<MemberModel> Nameless(DecodedImage image, TypeRecord record)
    {
        if (record.Kind == TypeKind.ReferenceArray)
            return [new(0, "", ValueKind.Reference, 8)];
        var slots = image.Sections.Records<uint>(SectionId.Slots);
        var members = new List<MemberModel>();
        for (var i = 0; i < record.SlotCount && record.Kind != TypeKind.Leaf; i++)
        {
            var offset = slots[checked((int)(record.FirstSlot + i))];
            members.Add(new(offset, string.Create(CultureInfo.InvariantCulture, $"+{offset}"), ValueKind.Reference, 8));
        }
        return members;
    }
}
