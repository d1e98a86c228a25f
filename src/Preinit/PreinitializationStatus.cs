namespace Preinit;

/// <summary>What became of the app's image in this process.</summary>
public enum PreinitializationStatus
{
    /// <summary>The app carries no image, or none of its preinitialised types has been touched yet.</summary>
    NotUsed = 0,

    /// <summary>The heap was restored from the image.</summary>
    Restored = 1,

    /// <summary>The image could not be used; the original initialisers run. <see cref="Preinitialization.FallbackReason"/> says why.</summary>
    FellBack = 2,

    /// <summary>The environment variable <c>PREINIT=off</c> switched the image off; the original initialisers run.</summary>
    Off = 3,
}
