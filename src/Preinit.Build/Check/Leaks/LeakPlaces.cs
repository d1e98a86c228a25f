using System.Text.RegularExpressions;

namespace Preinit.Build;

/// <summary>The texts of this machine that an image should not hold.</summary>
static partial class LeakPlaces
{
    /// <summary>Shorter values of variables are switches and numbers, shorter names are words.</summary>
    const int ShortestValue = 6, ShortestName = 3;

    /// <summary>Names that say nothing about anybody: those of images of containers, and of machines that build.</summary>
    static readonly HashSet<string> commonNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "root", "user", "admin", "administrator", "build", "builder", "runner", "app", "dotnet", "node", "test", "ubuntu", "debian", "docker", "vagrant",
        "jenkins", "vsts", "github", "localhost", "www-data", "home", "work", "server", "default", "public", "guest", "containeradministrator",
    };

    public static IReadOnlyList<LeakPlace> Of(PipelineOptions options) => Of(
        [(options.ProjectDirectory, "the project's folder"), (Path.GetDirectoryName(options.AppPath), "the build output's folder"), (options.OutputDirectory, "the build output's folder")],
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), Environment.UserName, Environment.MachineName, Environment.GetEnvironmentVariables()
            .Cast<System.Collections.DictionaryEntry>().Select(v => ((string)v.Key, (string?)v.Value ?? "")));

    public static IReadOnlyList<LeakPlace> Of(IEnumerable<(string? Path, string What)> folders, string home, string user, string machine,
        IEnumerable<(string Name, string Value)> variables)
    {
        var places = new List<LeakPlace>();
        foreach (var (path, what) in folders.Append((home, "the home folder of the user who published")))
        {
            // A root, or a folder right below it, is no place of anybody's: "/" or "/app" may be meant as they are.
            if (path != null && Path.TrimEndingDirectorySeparator(path) is var folder && folder.Count(c => c is '/' or '\\') >= 2)
                places.Add(new(folder, what));
        }
        AddName(user, "the name of the user who published");
        AddName(machine, "the name of the build machine");
        foreach (var (name, value) in variables)
        {
            if (SecretName.IsMatch(name) && value.Length >= ShortestValue && !value.All(char.IsAsciiDigit) && !Path.Exists(value))
                places.Add(new(value, $"the value of the environment variable {name}"));
        }
        return [.. places.DistinctBy(p => p.Text)];

        void AddName(string name, string what)
        {
            if (name.Length >= ShortestName && !commonNames.Contains(name))
                places.Add(new(name, what, IsName: true));
        }
    }

    [GeneratedRegex("SECRET|TOKEN|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|ACCOUNT_?KEY|CREDENTIAL|CONNECTION_?STRING|_PAT$|_PWD$|_KEY$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretName { get; }
}
