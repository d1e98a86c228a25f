using StartupRace;

namespace Preinit.Benchmarks.Modes;

/// <summary>The apps of a mode, published and run without a failure.</summary>
/// <param name="Hello">Null if it could not be published.</param>
/// <param name="Log">What the preinitialised app says of its image.</param>
sealed record ModeApps(PublishedApp? Hello, PublishedApp Plain, PublishedApp Preinit, bool SameOutput, string Log)
{
    /// <summary>Null if the image was not restored.</summary>
    public RestoreLog? Restored => RestoreLog.TryParse(Log, out var log) ? log : null;

    /// <summary>By how many bytes the app grew beyond its image's heap: negative where a trimmer removed more than Preinit added.</summary>
    public long? GrowthBesideImage => Restored is { } log ? FolderSize.Of(Preinit.Folder) - FolderSize.Of(Plain.Folder) - log.Bytes : null;

    public IEnumerable<PublishedApp> All => Hello is null ? [Plain, Preinit] : [Hello, Plain, Preinit];

    /// <summary>Runs the apps and compares them; throws if one fails.</summary>
    public static ModeApps Check(PublishedApp? hello, PublishedApp plain, PublishedApp preinit)
    {
        foreach (var app in new[] { hello, plain, preinit })
            app?.MustExist();

        var same = plain.Run().StandardOutput.AsSpan().SequenceEqual(preinit.Run().StandardOutput);
        return new ModeApps(hello, plain, preinit, same, Log: preinit.Run(("PREINIT_LOG", "1")).StandardError.Trim());
    }
}
