using System.Runtime.CompilerServices;

namespace Preinit.Restore;

/// <summary>
/// What is decided once for all parts of an app's image: whether they are used. The initialisers ran in one order and may have changed what others made, so no
/// process may have one part from the image and another one from its initialisers.
/// </summary>
/// <remarks>
/// What decides lies in an image of its own, the common one: the environment variables, the runtime and the assemblies. An image that is not in parts has all that
/// itself, and is alone with its decision.
/// </remarks>
sealed class Decision(EmbeddedImage? common)
{
    // No locks: the first one in a process has much to set up.
    const int Open = 0, Used = 1, GivenUp = 2;
    const int Busy = 1, Done = 2;

    int state, checking;
    int checker;
    object? failure;

    /// <summary>What the environment asked for when it was asked first.</summary>
    public RestoreMode Mode { get; } = ReadMode();

    /// <summary>What all parts have in common; null where there is one only.</summary>
    public EmbeddedImage? Common => common;

    /// <summary>Whether there are other parts.</summary>
    public bool IsShared => common != null;

    /// <summary>The decision of an app, which the app keeps.</summary>
    /// <param name="kept">Where; null until a part is touched.</param>
    /// <param name="image">The common image.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="types">A <c>delegate*&lt;RuntimeTypeHandle[]&gt;</c> that returns its types.</param>
    public static Decision Of(ref object? kept, nint image, nint length, nint types)
    {
        if (kept == null)
            Interlocked.CompareExchange(ref kept, new Decision(new(image, length, types, 0, 0, 0, 0, 0)), null);
        return (Decision)kept!;
    }

    /// <summary>Checks, once, what all parts have in common.</summary>
    /// <returns>Why the image cannot be used here, or <see langword="null"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? Check() => common == null ? null : CheckOnce(common);

    [MethodImpl(MethodImplOptions.NoInlining)]
    string? CheckOnce(EmbeddedImage common)
    {
        if (Interlocked.CompareExchange(ref checking, Busy, 0) == 0)
        {
            checker = Environment.CurrentManagedThreadId;
            if (TryCheck(common) is { } found)
                Interlocked.CompareExchange(ref failure, found, null);
            Volatile.Write(ref checking, Done);
        }
        else if (Volatile.Read(ref checking) == Busy && checker == Environment.CurrentManagedThreadId)
            Interlocked.CompareExchange(ref failure, "a preinitialised type was used by code that runs when an assembly is loaded, while the image was being checked", null);
        else
        {
            while (Volatile.Read(ref checking) != Done)
                Thread.Sleep(1);
        }
        return (string?)Volatile.Read(ref failure);
    }

    /// <summary>To be called before anybody sees a part. From then on every part has to come from the image.</summary>
    /// <returns><see langword="false"/> if the original initialisers run.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryUse() => Interlocked.CompareExchange(ref state, Used, Open) != GivenUp;

    /// <summary>Lets the original initialisers run.</summary>
    /// <param name="reason">Why; becomes the reason of who came first.</param>
    /// <param name="isFirst">Whether nobody came earlier.</param>
    /// <returns><see langword="false"/> if it is too late for that: another part is in use.</returns>
    public bool TryGiveUp(ref string reason, out bool isFirst)
    {
        isFirst = false;
        if (Volatile.Read(ref state) == Used)
            return false;
        Interlocked.CompareExchange(ref failure, reason, null); // it is there before anybody sees that it is needed
        var before = Interlocked.CompareExchange(ref state, GivenUp, Open);
        isFirst = before == Open;
        if (before != Used)
        {
            reason = (string)Volatile.Read(ref failure)!;
            return true;
        }
        Volatile.Write(ref failure, null);
        return false;
    }

    static string? TryCheck(EmbeddedImage common)
    {
        try
        {
            return common.Reader.Validate() ?? VariableCheck.Check(common.Reader) ?? IdentityCheck.CheckRuntime(common.Reader)
                ?? IdentityCheck.CheckTypes(common.Reader, common.Types());
        }
        catch (Exception exception) // whatever it is, the original initialisers still work
        {
            return Restorer.Describe(exception);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static RestoreMode ReadMode() => Environment.GetEnvironmentVariable("PREINIT") is { } text ? ModeOf(text) : RestoreMode.Auto;

    [MethodImpl(MethodImplOptions.NoInlining)]
    static RestoreMode ModeOf(string text) => text switch
    {
        "off" => RestoreMode.Off,
        "require" => RestoreMode.Require,
        "check" => RestoreMode.Check,
        "verify" => RestoreMode.Verify,
        "profile" => RestoreMode.Profile,
        _ => RestoreMode.Auto,
    };
}
