namespace Preinit.Inspect;

/// <summary>Reads the arrays of roots.</summary>
static class RootList
{
    public static IReadOnlyList<RootModel> Of(AppModel app, DecodedImage[] images)
    {
        var roots = new List<RootModel>();
        for (var part = 0; part < images.Length; part++)
        {
            var (image, first) = (images[part], app.Parts[part].FirstObject);
            for (var i = 0; i < image.RootCount; i++)
            {
                var name = i < image.RootNames.Length && image.RootNames[i].Length > 0 ? image.RootNames[i] : $"(root {i} of part {part})";
                var slot = image.RootSlot(i);
                var target = image.Heap.TargetAt(slot);
                roots.Add(new(roots.Count, name, part, target < 0 ? -1 : first + target, ObjectFields.KindAt(image, slot, target)));
            }
        }
        return roots;
    }
}
