extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests;

/// <summary>A report tells no more of the build machine than the leak check allows.</summary>
public class ReportPrivacyTests
{
    const string Home = "/home/somebody", Project = Home + "/src/shop", Secret = "hunter2-and-more";

    static readonly ReportPrivacy Privacy = new(new(LeakPlaces.Of([(Project, "the project's folder")], Home, "somebody", "ci-agent-17", [("DEPLOY_TOKEN", Secret)])),
        [(Project + "/bin/Release", "(app)"), (Project, "."), (Home, "~"), ("/", "never"), (null, "never")]);

    [Theory]
    [InlineData("Bearer " + Secret)]
    [InlineData(Project + "/words.txt")]
    [InlineData("postgres://shop:s3cr3t@db.example.com/shop")]
    public void What_leaks_is_hidden_wherever_it_is_shown(string text)
    {
        var image = ReportedImage.Of(new[] { text, new string(text.AsSpan()) }, Privacy);
        Assert.All(image.Strings.Largest, s => Assert.True(s.Hidden));
        Assert.True(Assert.Single(image.Duplicates.Worst).Hidden);
        var json = ReportJson.Write(ReportedImage.Report(image));
        Assert.DoesNotContain(Secret, json);
        Assert.DoesNotContain("s3cr3t", json);
        Assert.DoesNotContain("somebody", json);
    }

    [Fact]
    public void What_leaks_behind_the_part_that_is_shown_is_not() =>
        Assert.True(Privacy.Show(new string('x', 1000) + " " + Secret, 10).IsHidden);

    [Fact]
    public void Without_a_leak_check_all_is_shown() => Assert.Equal(("Bearer " + Secret, false), ReportedImage.Open.Show("Bearer " + Secret, 100));

    [Theory]
    [InlineData(Project + "/data/words.txt", "./data/words.txt")]
    [InlineData(Project + "/bin/Release/words.txt", "(app)/words.txt")]
    [InlineData(Home + "/other.txt", "~/other.txt")]
    [InlineData("/etc/hosts", "/etc/hosts")]
    [InlineData("it reads (\"" + Project + "/a\") and more", "it reads (\"./a\") and more")]
    [InlineData("value " + Secret, "hidden: the value of the environment variable DEPLOY_TOKEN")]
    public void Paths_begin_at_folders_that_are_nobodys(string path, string shown) => Assert.Equal(shown, Privacy.ShowPaths(path));
}
