extern alias build;

using System.Text;
using build::Preinit.Build;
using build::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>What should stay on the build machine is found in the image, and what only looks like it is not.</summary>
public class LeakTests
{
    const string User = "jürgen.m", Machine = "ci-agent-17", Home = "/home/jürgen.m", Project = "/home/jürgen.m/src/shop";
    const string Secret = "hunter2-and-more";

    static readonly IReadOnlyList<LeakPlace> Places = LeakPlaces.Of([(Project, "the project's folder")], Home, User, Machine,
        [("DEPLOY_TOKEN", Secret), ("TOKEN_COUNT", "123456789"), ("API_KEY", "short"), ("PATH", "/usr/bin"), ("KEYBOARD", "querty-layout")]);

    static readonly Dictionary<string, object> Leaking = new()
    {
        ["path of a file of the project"] = $"{Project}/data/words.txt",
        ["the project's folder"] = Project,
        ["home"] = $"cache in {Home}/.cache",
        ["user"] = User,
        ["user in an address"] = $"mailto:{User}@example.com",
        ["machine"] = Machine.ToUpperInvariant(),
        ["value of a variable"] = $"Bearer {Secret}",
        ["private key"] = "-----BEGIN RSA PRIVATE KEY-----\nMIIEow",
        ["private key in bytes"] = Encoding.UTF8.GetBytes("text before -----BEGIN PRIVATE KEY-----\n"),
        ["path in bytes"] = Encoding.UTF8.GetBytes($"\0\u0001{Project}/a"),
        ["path in UTF-16 bytes"] = Encoding.Unicode.GetBytes($"{Project}/a"),
        ["path in characters"] = $"{Project}/a".ToCharArray(),
        ["access token"] = "ghp_" + new string('a', 36),
        ["web token"] = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N",
        ["key of a cloud account"] = "AKIA" + "ABCDEFGH12345678",
        ["storage account"] = "AccountName=shop;AccountKey=" + new string('x', 86) + "==",
        ["address with a password"] = "postgres://shop:s3cr3t@db.example.com/shop",
        ["connection string"] = "Server=db;Database=shop;User Id=sa;Password=s3cr3t!",
    };

    static readonly Dictionary<string, object> Harmless = new()
    {
        ["another folder"] = Home + "ping/data",
        ["a word"] = "machines and agents",
        ["a name within a word"] = $"x{User}y",
        ["a number"] = "123456789",
        ["a short value"] = "short",
        ["an address"] = "https://example.com:8080/path@2",
        ["an address with placeholders"] = "https://{user}:{password}@host/",
        ["connection string without a password"] = "Server=db;Database=shop;Integrated Security=true",
        ["connection string with a placeholder"] = "Server=db;User Id=sa;Password={0}",
        ["a label"] = "Password=",
        ["a public key"] = "-----BEGIN PUBLIC KEY-----\nMIIBIj",
        ["random bytes"] = new byte[4096],
        ["task-based"] = "risk-of-something-that-is-long-and-has-dashes-in-it",
    };

    public static TheoryData<string> LeakingKinds => [.. Leaking.Keys];
    public static TheoryData<string> HarmlessKinds => [.. Harmless.Keys];

    [Theory]
    [MemberData(nameof(LeakingKinds))]
    public void It_is_found(string kind)
    {
        var diagnostic = Assert.Single(Find(Leaking[kind], LeakCheckMode.Warn));
        Assert.Equal((DiagnosticCodes.Leak, DiagnosticSeverity.Warning), (diagnostic.Code, diagnostic.Severity));
        Assert.Contains("Holder.Value[1] holds ", diagnostic.Message);
        Assert.DoesNotContain(Secret, diagnostic.Message);
        Assert.DoesNotContain("s3cr3t", diagnostic.Message);
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Find(Leaking[kind], LeakCheckMode.Error)).Severity);
    }

    [Theory]
    [MemberData(nameof(HarmlessKinds))]
    public void It_is_not_reported(string kind) => Assert.Empty(Find(Harmless[kind], LeakCheckMode.Warn));

    [Fact]
    public void Names_of_containers_are_nobodys() =>
        Assert.Empty(LeakPlaces.Of([("/", "the project's folder"), ("/app", "the project's folder")], "/root", "root", "localhost", []));

    [Fact]
    public void Of_many_alike_some_are_shown_and_the_others_counted()
    {
        var found = Find(Enumerable.Range(0, 1000).Select(n => $"{Project}/{n}").ToArray(), LeakCheckMode.Warn);
        Assert.Equal(5, found.Count);
        Assert.Contains(", and 995 more in the image do.", found[^1].Message);
    }

    static List<Diagnostic> Find(object value, LeakCheckMode mode)
    {
        using var captured = CapturedGraph.Of(new[] { "nothing", value });
        var image = CaptureReader.Read(new BinaryReader(new MemoryStream(captured.Result))).Image!;
        return [.. LeakCheck.Diagnostics(image, Places, [new(new("App", "Holder", null), 0, false, null)], mode)];
    }
}
