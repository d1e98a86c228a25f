using System.Runtime.CompilerServices;

WriteLine($"{Files.Content}, {Files.Source}, {Files.Outside}, {Files.Listed}");

[Preinitialize]
static class Files
{
    public static readonly string Content = Read(AppContext.BaseDirectory, "content.txt");
    public static readonly string Source = Read(ProjectFolder(), "data", "source.txt");
    public static readonly string Outside = Read(ProjectFolder(), "..", "outside.txt");
    public static readonly string Listed = string.Join(' ', Directory.EnumerateFiles(Path.Combine(ProjectFolder(), "listed")).Select(Path.GetFileName).Order());

    static string Read(params string[] path) => File.ReadAllText(Path.Combine(path)).Trim();

    static string ProjectFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
