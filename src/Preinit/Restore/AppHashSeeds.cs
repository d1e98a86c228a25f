using Preinit.Image;

namespace Preinit.Restore;

/// <summary>The hash seeds of an app that was published with fixed ones, whose image depends on them.</summary>
static unsafe class AppHashSeeds
{
    /// <summary>Why they could not be set, if so.</summary>
    public static string? Failure { get; private set; }

    /// <summary>To be called before any other code of the app. On failure the seeds are what they would be without, and the image is not used.</summary>
    public static void Set(HashSeedRecord* record)
    {
        try
        {
            Failure = HashSeeds.TrySet(record);
        }
        catch (Exception exception) // whatever it is, the original initialisers still work
        {
            Failure = Restorer.Describe(exception);
        }
    }
}
