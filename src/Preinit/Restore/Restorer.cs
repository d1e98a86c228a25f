using System.Diagnostics;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// Restore, as a table of contents: check everything first, then lay down the heap, connect it to the process, and
/// build anew what needs it.
/// </summary>
sealed unsafe class Restorer(string assembly, EmbeddedImage image)
{
    readonly ImageReader reader = image.Reader;
    readonly long started = Stopwatch.GetTimestamp();

    /// <param name="hasFallback">Whether the app has its original initialisers.</param>
    /// <param name="published">Where the roots go, as soon as the program may see them; null if they are never to be seen.</param>
    public void Run(bool hasFallback, ref object?[]? published)
    {
        var mode = ReadMode();
        if (mode == RestoreMode.Verify)
            SelfCheck.RunAndExit(assembly, image);
        if (mode == RestoreMode.Off)
        {
            if (!hasFallback)
                throw Unusable("PREINIT=off is set");
            Finish(RestoreOutcome.Off);
            return;
        }

        var failure = TryRestoreUnseen(out var roots);
        if (failure == null)
        {
            published = roots;
            if (image.Replay != null)
                image.Replay(roots!, true);
            if (image.Rebuild != null)
                Rebuild(roots!);
            Finish(Restored());
            return;
        }
        Finish(RestoreOutcome.FellBack(failure));
        if (!hasFallback)
            throw Unusable(failure);
        if (mode == RestoreMode.Require)
            throw Required(failure);
    }

    string? TryRestoreUnseen(out object?[]? roots)
    {
        try
        {
            return TryRestore(out roots);
        }
        catch (Exception exception) // whatever it is, the original initialisers still work: nothing was published yet
        {
            roots = null;
            return Describe(exception);
        }
    }

    /// <summary>
    /// From here on there is no way back: code of the app runs, such as the hash functions of its keys, and what it uses of the imaged
    /// types has been set up from the roots. So a failure is one of the app, which does not start.
    /// </summary>
    void Rebuild(object?[] roots)
    {
        try
        {
            Rebuilder.Run(reader, roots, image.Rebuild);
        }
        catch (Exception exception)
        {
            var reason = $"an object could not be built anew: {Describe(exception)}";
            Finish(RestoreOutcome.FellBack(reason));
            throw new PreinitializationException($"the image of {assembly} cannot be used: {reason}");
        }
    }

    static string Describe(Exception exception) => $"{exception.GetType().Name}: {exception.Message}";

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
        if (image.Replay != null)
            image.Replay(heap.Roots, false); // getting an outside object may run code that asks for what is changed here
        if (LinkFixer.Connect(reader, heap, image.Links) is { } missing)
            return missing;

        roots = heap.Roots;
        return null;
    }

    RestoreOutcome Restored() => new(PreinitializationStatus.Restored, null,
        (int)reader.Header->ObjectCount, (long)reader.Header->HeapLength, Stopwatch.GetElapsedTime(started));

    void Finish(RestoreOutcome outcome)
    {
        RestoreOutcome.Publish(outcome);
        RestoreLog.Write(assembly, outcome);
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
