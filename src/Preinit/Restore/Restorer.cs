using System.Diagnostics;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Restore, as a table of contents: check everything first, then lay down the heap, then connect it to the process.</summary>
sealed unsafe class Restorer(string assembly, EmbeddedImage image)
{
    readonly ImageReader reader = image.Reader;
    readonly long started = Stopwatch.GetTimestamp();

    public object?[]? Run(bool hasFallback)
    {
        var mode = ReadMode();
        if (mode == RestoreMode.Verify)
            SelfCheck.RunAndExit(assembly, image);
        if (mode == RestoreMode.Off)
            return hasFallback ? Finish(RestoreOutcome.Off, null) : throw Unusable("PREINIT=off is set");

        string reason;
        try
        {
            if (TryRestore(out var roots) is not { } failure)
                return Finish(Restored(), roots);
            reason = failure;
        }
        catch (Exception exception) // whatever it is, the original initialisers still work: nothing was published yet
        {
            reason = $"{exception.GetType().Name}: {exception.Message}";
        }
        Finish(RestoreOutcome.FellBack(reason), null);
        return !hasFallback ? throw Unusable(reason) : mode == RestoreMode.Require ? throw Required(reason) : null;
    }

    string? TryRestore(out object?[]? roots)
    {
        roots = null;
        if (reader.Validate() is { } damage)
            return damage;
        if (IdentityCheck.CheckRuntime(reader) is { } otherRuntime)
            return otherRuntime;

        var handles = image.Types();
        if (IdentityCheck.CheckTypes(reader, handles) is { } otherTypes)
            return otherTypes;
        if (reader.Flags.HasFlag(ImageFlags.ProbeLayouts) && FieldProbe.Check(image, handles) is { } otherLayout)
            return otherLayout;

        if (HeapRestorer.TryRestore(reader, handles) is not { } heap)
            return "the image is damaged: a checksum of its heap is wrong";
        if (LinkFixer.Connect(reader, heap, image.Links) is { } missing)
            return missing;

        roots = heap.Roots;
        return null;
    }

    RestoreOutcome Restored() => new(PreinitializationStatus.Restored, null,
        (int)reader.Header->ObjectCount, (long)reader.Header->HeapLength, Stopwatch.GetElapsedTime(started));

    object?[]? Finish(RestoreOutcome outcome, object?[]? roots)
    {
        RestoreOutcome.Publish(outcome);
        RestoreLog.Write(assembly, outcome);
        return roots;
    }

    PreinitializationException Required(string reason) =>
        new($"PREINIT=require is set, but the image of {assembly} cannot be used: {reason}");

    PreinitializationException Unusable(string reason) =>
        new($"the image of {assembly} cannot be used: {reason}. The app was published with PreinitFallback=Throw, without the initialisers that would run instead");

    static RestoreMode ReadMode() => Environment.GetEnvironmentVariable("PREINIT") switch
    {
        "off" => RestoreMode.Off,
        "require" => RestoreMode.Require,
        "verify" => RestoreMode.Verify,
        _ => RestoreMode.Auto,
    };
}
