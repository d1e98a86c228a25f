using System.Diagnostics;
using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// Restore, as a table of contents: check everything first, then lay down the heap, connect it to the process, and
/// build anew what needs it.
/// </summary>
/// <param name="assembly">The app.</param>
/// <param name="image">Its image, or a part of that.</param>
/// <param name="decision">Whether it is used.</param>
/// <param name="touchOthers">A <c>delegate*&lt;void&gt;</c> that touches all other parts; of the first part only, else null.</param>
sealed unsafe class Restorer(string assembly, EmbeddedImage image, Decision decision, delegate*<void> touchOthers = null)
{
    readonly ImageReader reader = image.Reader;
    readonly long started = Stopwatch.GetTimestamp();
    readonly delegate*<void> touchOthers = touchOthers;
    long rebuildTicks;

    /// <summary>Whether what concerns all parts is done here.</summary>
    bool IsFirst => touchOthers != null || !decision.IsShared;

    /// <param name="hasFallback">Whether the app has its original initialisers.</param>
    /// <param name="published">Where the roots go, as soon as the program may see them; null if they are never to be seen.</param>
    public void Run(bool hasFallback, ref object?[]? published)
    {
        if (decision.Mode is RestoreMode.Auto or RestoreMode.Require || !TryRunAsAsked(hasFallback))
            Restore(hasFallback, ref published);
    }

    /// <summary>As an environment variable asks. What a start usually does not need is in methods of its own, here and below: the runtime sets up what a method
    /// names when it is called first.</summary>
    /// <returns><see langword="false"/> if the image is to be used all the same.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    bool TryRunAsAsked(bool hasFallback)
    {
        switch (Mode)
        {
            case RestoreMode.Check:
                RequireAll();
                if (IsFirst)
                    SelfCheck.Exit(assembly);
                return true;
            case RestoreMode.Verify:
                Verification.Add(assembly, this);
                RequireAll();
                if (IsFirst && !hasFallback)
                    SelfCheck.ExitAlone(assembly);
                return true; // the roots stay away from the program, whose original initialisers run
            case RestoreMode.Off:
                var off = "PREINIT=off is set";
                if (decision.TryGiveUp(ref off, out var isFirst) && isFirst)
                    Finish(RestoreOutcome.Off());
                if (!hasFallback)
                    throw Unusable(off);
                return true;
            default:
                return false;
        }
    }

    /// <summary>What is checked and verified is the app; a library is a part of what that finds, as it would find it later.</summary>
    RestoreMode Mode => decision.Mode is RestoreMode.Check or RestoreMode.Verify && IsOfLibrary() ? RestoreMode.Auto : decision.Mode;

    /// <summary>Of a damaged image nothing is read.</summary>
    bool IsOfLibrary() => reader.Validate() == null && reader.Flags.HasFlag(ImageFlags.Library);

    void RequireAll()
    {
        SelfCheck.Require(assembly, image, IsFirst ? decision.Common : null);
        if (touchOthers != null)
            touchOthers();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Restore(bool hasFallback, ref object?[]? published)
    {
        RestoredHeap? heap = null;
        Rebuilder? rebuilder = null;
        var failure = decision.Check() ?? TryRestoreUnseen(out heap, out rebuilder);
        if (failure == null && decision.TryUse())
        {
            if ((reader.Flags & ImageFlags.MayHaveState) != 0 && TryUseState(heap!, ref published))
                return;
            published = heap!.Roots;
            Complete(heap, rebuilder);
            if (decision.Mode == RestoreMode.Profile)
                HeapRecording.Begin(reader, heap, image.Types());
            Finish(Restored(heap.Laziness));
        }
        else
            GiveUp(failure ?? "", hasFallback);
    }

    /// <exception cref="PreinitializationException">The original initialisers are not to run, or cannot.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    void GiveUp(string failure, bool hasFallback)
    {
        if (MayHaveState() && SavedProgram.StateFile(IsOfLibrary()) is { } state)
            throw new PreinitializationException($"the saved state {state} cannot be used: {failure}");
        if (!decision.TryGiveUp(ref failure, out var isFirst))
            throw TooLate(failure);
        if (isFirst)
            Finish(RestoreOutcome.FellBack(failure));
        if (!hasFallback)
            throw Unusable(failure);
        if (decision.Mode == RestoreMode.Require)
            throw Required(failure);
    }

    /// <summary>Of a damaged image nothing is read.</summary>
    bool MayHaveState() => reader.Validate() == null && reader.Flags.HasFlag(ImageFlags.MayHaveState);

    /// <summary>What a saved program had instead of what the image has.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    bool TryUseState(RestoredHeap heap, ref object?[]? published)
    {
        var name = assembly + RestoreLog.NameOf(reader);
        var program = SavedProgram.Find(reader.Flags.HasFlag(ImageFlags.Library));
        var roots = program?.RootsOf(name);
        RestoredImages.Add(new(name, image, roots ?? heap.Roots));
        if (roots == null)
            return false;
        published = roots;
        if (image.Replay != null)
            image.Replay(roots, true);
        program!.Complete();
        Finish(Restored("with the state of a saved program"));
        return true;
    }

    /// <summary>The types of the image, or of the part.</summary>
    public RuntimeTypeHandle[] Types() => image.Types();

    /// <summary>The roots, which the program never sees.</summary>
    /// <exception cref="PreinitializationException">The image cannot be used.</exception>
    public object?[] RestoreApart()
    {
        RestoredHeap? heap = null;
        Rebuilder? rebuilder = null;
        if ((decision.Check() ?? TryRestoreUnseen(out heap, out rebuilder)) is { } failure)
            throw new PreinitializationException(failure);
        Complete(heap!, rebuilder);
        return heap!.Roots;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Complete(RestoredHeap heap, Rebuilder? rebuilder)
    {
        if (image.Replay != null)
            image.Replay(heap.Roots, true);
        if (rebuilder != null)
            Run(rebuilder);
    }

    string? TryRestoreUnseen(out RestoredHeap? heap, out Rebuilder? rebuilder)
    {
        try
        {
            return TryRestore(out heap, out rebuilder);
        }
        catch (Exception exception) // whatever it is, the original initialisers still work: nothing was published yet
        {
            (heap, rebuilder) = (null, null);
            return Describe(exception);
        }
    }

    /// <summary>
    /// From here on there is no way back: code of the app runs, such as the hash functions of its keys, and what it uses of the imaged
    /// types has been set up from the roots. So a failure is one of the app, which does not start.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    void Run(Rebuilder rebuilder)
    {
        try
        {
            var start = Stopwatch.GetTimestamp();
            rebuilder.Run();
            rebuildTicks = Stopwatch.GetTimestamp() - start;
        }
        catch (Exception exception)
        {
            var reason = $"an object could not be built anew: {Describe(exception)}";
            Finish(RestoreOutcome.FellBack(reason));
            throw new PreinitializationException($"the image of {assembly} cannot be used: {reason}");
        }
    }

    public static string Describe(Exception exception) => $"{exception.GetType().Name}: {exception.Message}";

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    string? TryRestore(out RestoredHeap? restored, out Rebuilder? rebuilder)
    {
        (restored, rebuilder) = (null, null);
        if (reader.Validate() is { } damage)
            return damage;
        if (VariableCheck.Check(reader) is { } otherVariable)
            return otherVariable;
        if (IdentityCheck.CheckRuntime(reader) is { } otherRuntime)
            return otherRuntime;

        var handles = image.Types();
        if (IdentityCheck.CheckTypes(reader, handles) is { } otherTypes)
            return otherTypes;
        if ((reader.Flags & ImageFlags.ProbeLayouts) != 0 && FieldProbe.Check(image, handles) is { } otherLayout)
            return otherLayout;

        if (HeapRestorer.TryRestore(reader, handles, image.Freeze) is not { } heap)
            return "the image is damaged: a checksum of its heap is wrong";
        if (image.Replay != null)
            image.Replay(heap.Roots, false); // getting an outside object may run code that asks for what is changed here
        if (LinkFixer.Connect(reader, heap, image.Links) is { } missing)
            return missing;

        if (image.Rebuild != null)
            rebuilder = MakeRebuilder(heap, handles);
        restored = heap;
        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    Rebuilder MakeRebuilder(RestoredHeap heap, RuntimeTypeHandle[] handles)
    {
        var rebuilder = new Rebuilder(reader, heap, handles, new EmbeddedRebuildCode(image.Rebuild));
        rebuilder.MakeSurrogates();
        return rebuilder;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    RestoreOutcome Restored(string? laziness) => new(PreinitializationStatus.Restored, null,
        (int)reader.Header->ObjectCount, (long)reader.Header->HeapLength, Stopwatch.GetTimestamp() - started) { RebuildTicks = rebuildTicks, Laziness = laziness };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Finish(RestoreOutcome outcome)
    {
        // The app's own image counts, if it has one.
        if (outcome.Status == PreinitializationStatus.Restored || RestoreOutcome.Current.Status == PreinitializationStatus.NotUsed || !IsOfLibrary())
            RestoreOutcome.Publish(outcome);
        if (RestoreLog.IsOn)
            RestoreLog.Write(assembly, reader, outcome);
    }

    PreinitializationException Required(string reason) =>
        new($"PREINIT=require is set, but the image of {assembly} cannot be used: {reason}");

    PreinitializationException Unusable(string reason) =>
        new($"the image of {assembly} cannot be used: {reason}. The app was published with PreinitFallback=Throw, without the initialisers that would run instead");

    /// <summary>What the initialisers of this part would do again was done for others at publish.</summary>
    PreinitializationException TooLate(string reason)
    {
        Finish(RestoreOutcome.FellBack(reason));
        return new($"a part of the image of {assembly} cannot be used: {reason}. It is too late to run the original initialisers, since other parts are in use");
    }
}
