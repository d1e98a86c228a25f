namespace StartupRace;

/// <summary>The checkout that this program was built from.</summary>
sealed record Repository(string Root)
{
    const string Marker = "Preinit.sln";

    /// <summary>The parent of every output folder, the same as the one the builds write to.</summary>
    public string Artifacts => Path.Combine(Root, "artifacts");

    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    public static Repository Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Marker)))
                return new Repository(folder.FullName);
        }

        throw new StepFailedException(
            $"No {Marker} in any folder above {AppContext.BaseDirectory}: run this program from a checkout of the repository.");
    }
}
