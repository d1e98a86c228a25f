namespace Preinit.Build;

/// <summary>Where the pipeline speaks.</summary>
public interface IBuildLog
{
    /// <summary>A line about work in progress.</summary>
    void Progress(string line);

    /// <summary>A finding.</summary>
    void Report(Diagnostic diagnostic);
}
