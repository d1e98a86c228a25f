using Run = Preinit.Analyzers.Tests.Check<Preinit.Analyzers.InitializerAnalyzer>;

namespace Preinit.Analyzers.Tests;

/// <summary>PREINIT8004: files outside the project.</summary>
public class OutsideFileTests
{
    [Theory]
    [InlineData("{|PREINIT8004:File.ReadAllText(\"/etc/hostname\")|}")]
    [InlineData("{|PREINIT8004:File.Exists(@\"C:\\Windows\\win.ini\")|} ? 1 : 2")]
    [InlineData("{|PREINIT8004:Directory.GetFiles(\"/usr/share/dict\")|}.Length")]
    [InlineData("{|PREINIT8004:new DirectoryInfo(@\"\\\\server\\share\")|}.Name")]
    [InlineData("{|PREINIT8004:Path.GetTempPath()|}")]
    [InlineData("File.ReadAllLines(Path.Combine({|PREINIT8004:Path.GetTempPath()|}, \"words.txt\"))")]
    [InlineData("{|PREINIT8004:Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)|} + \"/.tool\"")]
    public Task It_is_read_or_its_path_is_kept(string value) => Run.Run($$"""
        [Preinitialize]
        static class Kept
        {
            public static readonly object Value = {{value}};
        }
        """);

    [Theory]
    [InlineData("File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, \"words.txt\"))")]
    [InlineData("File.ReadAllText(\"words.txt\")")]
    [InlineData("\"/etc/hostname\"")]
    [InlineData("Path.Combine(\"/etc\", \"hosts\")")]
    [InlineData("new Uri(\"/about\", UriKind.Relative)")]
    [InlineData("new Lazy<string>(() => File.ReadAllText(\"/etc/hostname\"))")]
    public Task Nothing_is_read_from_there(string value) => Run.Run($$"""
        [Preinitialize]
        static class Fine
        {
            public static readonly object Value = {{value}};
        }
        """);

    [Fact]
    public Task A_file_that_is_only_used_meanwhile_is_not_kept() => Run.Run("""
        [Preinitialize]
        static class Meanwhile
        {
            static Meanwhile()
            {
                var path = Path.GetTempFileName();
                File.Delete(path);
            }
        }
        """);
}
