namespace Preinit.Inspect;

/// <summary>What a run of an app did to the objects of its image, as <c>PREINIT=profile</c> recorded it.</summary>
public sealed class RecordedRun
{
    readonly AppModel app;

    /// <summary>Reads what was recorded.</summary>
    /// <param name="app">The app that ran.</param>
    /// <param name="path">The file that <c>PREINIT_PROFILE</c> named.</param>
    /// <exception cref="InspectException">It cannot be read, or is of another build of the app.</exception>
    public RecordedRun(AppModel app, string path)
    {
        this.app = app;
        ulong[] images = [.. app.Images.Select(i => i.Sections.Header.MetadataChecksum)];
        foreach (var part in Read(path))
        {
            if (Array.IndexOf(images, part.MetadataChecksum) is not (>= 0 and var index))
                throw new InspectException(InspectCodes.OtherRecording, $"{path} is of another build than {app.Path}, or of another app. Run this one with PREINIT=profile and PREINIT_PROFILE=<file>.");
            Compare(index, part);
        }
        changed.Sort();
    }

    /// <summary>The numbers of the objects whose references were others at the end, in ascending order. The arrays of roots are not among them.</summary>
    public IReadOnlyList<int> Changed => changed;

    readonly List<int> changed = [];

    static IReadOnlyList<RecordedPart> Read(string path)
    {
        try
        {
            return RecordedPart.ReadAll(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InspectException(InspectCodes.NotReadable, $"{path} cannot be read: {exception.Message}");
        }
        catch (InvalidDataException exception)
        {
            throw new InspectException(InspectCodes.OtherRecording, $"{path} is no recorded run: {exception.Message}.");
        }
    }

    void Compare(int index, RecordedPart part)
    {
        var image = app.Images[index];
        long gone = 0;
        for (var i = 1; i < image.Heap.Offsets.Length; i++)
        {
            var offset = image.Heap.Offsets[i];
            if (offset < gone || image.Types[image.Heap.TypeOf(i)].Kind == Image.TypeKind.Leaf)
                continue;
            if (!part.IsThere(offset, image.Heap.TypeOf(i)))
                gone = part.EndOfGap(offset);
            else if (image.Heap.SlotsOf(i).Any(s => IsChanged(image, part, s)))
                changed.Add(app.Parts[index].FirstObject + i);
        }
    }

    /// <summary>What a slot is given at the start that the image has not is not known here.</summary>
    static bool IsChanged(DecodedImage image, RecordedPart part, long slot)
    {
        if (image.LinkAt(slot) >= 0 || image.IsMadeAt(slot))
            return false;
        var target = image.Heap.OffsetAt(slot);
        return target <= (long)image.Sections.Header.CopiedLength && !part.Refers(slot, target);
    }
}
