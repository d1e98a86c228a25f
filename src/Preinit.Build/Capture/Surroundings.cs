namespace Preinit.Build;

/// <summary>
/// What a capture is told about the machine and its user. The two captures are told different things: a value that depends on them
/// differs between the captures, and is seen. Neither is told the machine's own culture and time zone: where none is set, objects that
/// belong to them could not be told from those of the invariant culture.
/// </summary>
/// <param name="TimeZone">As in <c>TZ</c>. The two are 16 hours apart, mostly on different days.</param>
/// <param name="Language">As in <c>LC_ALL</c>. The two differ in digits, dates, order and case; few programs ask for either by name.</param>
/// <param name="IsOtherUser">Whether the user is not the one of this process.</param>
sealed record Surroundings(string? TimeZone, string? Language, bool IsOtherUser)
{
    /// <summary>Those of the machine, for a capture that is compared with no other.</summary>
    public static readonly Surroundings Real = new(null, null, IsOtherUser: false);

    /// <summary>Those of the capture that counts.</summary>
    public static readonly Surroundings First = new("Pacific/Chatham", "en_NZ.UTF-8", IsOtherUser: false);

    public static readonly Surroundings Second = new("America/St_Johns", "az_AZ.UTF-8", IsOtherUser: true);

    static readonly string[] languages = ["LC_ALL", "LANG"];
    static readonly string[] userNames = ["USER", "LOGNAME", "USERNAME"];
    static readonly string[] homes = ["HOME", "USERPROFILE"];

    /// <param name="environment">Of the process to be started.</param>
    /// <param name="directory">Where folders may be made.</param>
    public void Apply(IDictionary<string, string?> environment, string directory)
    {
        if (TimeZone != null)
            environment["TZ"] = TimeZone;
        if (Language != null)
            Set(environment, languages, Language);
        if (!IsOtherUser)
            return;
        Set(environment, userNames, "somebody-else");
        Set(environment, homes, Directory.CreateDirectory(Path.Combine(directory, "home")).FullName);
        Reverse(environment);
    }

    /// <returns>The folder for temporary files, or <see langword="null"/> if it is the usual one.</returns>
    /// <remarks>
    /// The process sets it itself: a runtime that had it from the start would put the socket there by which <see cref="HangingStack"/> reaches it.
    /// </remarks>
    public string? TemporaryFolder(string directory) =>
        IsOtherUser ? Directory.CreateDirectory(Path.Combine(directory, "temporary")).FullName : null;

    static void Set(IDictionary<string, string?> environment, IEnumerable<string> names, string value)
    {
        foreach (var name in names)
            environment[name] = value;
    }

    /// <summary>Programs can see in which order their variables stand.</summary>
    static void Reverse(IDictionary<string, string?> environment)
    {
        KeyValuePair<string, string?>[] all = [.. environment];
        environment.Clear();
        foreach (var (name, value) in all.Reverse())
            environment[name] = value;
    }
}
