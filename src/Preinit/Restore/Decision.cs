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
    readonly object oneAtATime = new();
    bool isChecked, isBeingChecked;
    string? failure;
    bool isUsed, isGivenUp;

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
    public string? Check()
    {
        if (common == null)
            return null;
        lock (oneAtATime)
        {
            if (isBeingChecked)
                failure ??= "a preinitialised type was used by code that runs when an assembly is loaded, while the image was being checked";
            else if (!isChecked)
            {
                isBeingChecked = true;
                var found = TryCheck(common);
                failure ??= found;
                (isBeingChecked, isChecked) = (false, true);
            }
            return failure;
        }
    }

    /// <summary>To be called before anybody sees a part. From then on every part has to come from the image.</summary>
    /// <returns><see langword="false"/> if the original initialisers run.</returns>
    public bool TryUse()
    {
        lock (oneAtATime)
            return isUsed = !isGivenUp;
    }

    /// <summary>Lets the original initialisers run.</summary>
    /// <param name="reason">Why; becomes the reason of who came first.</param>
    /// <param name="isFirst">Whether nobody came earlier.</param>
    /// <returns><see langword="false"/> if it is too late for that: another part is in use.</returns>
    public bool TryGiveUp(ref string reason, out bool isFirst)
    {
        lock (oneAtATime)
        {
            isFirst = !isGivenUp;
            if (isUsed)
                return false;
            isGivenUp = true;
            reason = failure ??= reason;
            return true;
        }
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

    static RestoreMode ReadMode() => Environment.GetEnvironmentVariable("PREINIT") switch
    {
        "off" => RestoreMode.Off,
        "require" => RestoreMode.Require,
        "check" => RestoreMode.Check,
        "verify" => RestoreMode.Verify,
        _ => RestoreMode.Auto,
    };
}
