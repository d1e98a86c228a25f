extern alias build;

using build::Preinit.Build;
using build::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>What initialisers may read depends on the policy; what they may not is refused with the place where they do it.</summary>
public class InputRulesTests
{
    const string Environment = "System.Environment";

    static readonly MarkedInitializer[] Initializers = [new(new("App", "A", null), 0, false, null), new(new("App", "B", null), 0, false, null)];

    static readonly InputSite[] Sites = [.. WatchedMembers.All.Select((m, i) => new InputSite(m, "App", "A.M()", new("/src/A.cs", i, 1)))];

    [Theory]
    [InlineData(InputPolicy.Local, Environment, "GetEnvironmentVariable", "HOME", true)]
    [InlineData(InputPolicy.Local, Environment, "GetEnvironmentVariables", null, false)]
    [InlineData(InputPolicy.Local, "System.DateTime", "get_Now", null, true)]
    [InlineData(InputPolicy.Local, "System.IO.File", "ReadAllText", "/etc/hostname", true)]
    [InlineData(InputPolicy.Local, "System.Net.Dns", "GetHostEntry", "localhost", false)]
    [InlineData(InputPolicy.Local, "System.Diagnostics.Process", "Start", null, false)]
    [InlineData(InputPolicy.Local, "System.Threading.Thread", "Start", null, true)]
    [InlineData(InputPolicy.Strict, Environment, "GetEnvironmentVariable", "HOME", false)]
    [InlineData(InputPolicy.Strict, "System.DateTime", "get_Now", null, false)]
    [InlineData(InputPolicy.Strict, "System.IO.File", "ReadAllText", "/etc/hostname", false)]
    [InlineData(InputPolicy.Strict, "System.IO.File", "ReadAllText", "relative.txt", false)]
    [InlineData(InputPolicy.Strict, "System.IO.File", "ReadAllText", "/src/app/words.txt", true)]
    [InlineData(InputPolicy.Strict, "System.IO.File", "ReadAllText", "/src/app/bin/words.txt", true)]
    [InlineData(InputPolicy.Strict, "System.IO.File", "ReadAllText", "/src/app/../other/words.txt", false)]
    [InlineData(InputPolicy.Strict, "System.AppContext", "get_BaseDirectory", null, true)]
    [InlineData(InputPolicy.Strict, "System.Threading.Thread", "Start", null, true)]
    [InlineData(InputPolicy.Any, "System.Net.Dns", "GetHostEntry", "localhost", true)]
    [InlineData(InputPolicy.Any, Environment, "GetEnvironmentVariables", null, true)]
    public void A_policy_allows_or_refuses(InputPolicy policy, string type, string member, string? detail, bool isAllowed)
    {
        var findings = Find(policy, new InputRecord(1, Site(type, member), detail, []));
        Assert.Equal(isAllowed ? [] : [("B", DiagnosticCodes.Input)], findings.Select(f => (f.Initializer.Name, f.Code)));
    }

    [Theory]
    [InlineData(InputPolicy.Local)]
    [InlineData(InputPolicy.Strict)]
    [InlineData(InputPolicy.Any)]
    public void What_runs_on_is_refused_in_any_case(InputPolicy policy)
    {
        var finding = Assert.Single(Find(policy, new InputRecord(0, Site("System.Threading.Thread", "Start"), null, []) { Outlives = true }));
        Assert.Equal(DiagnosticCodes.Outlives, finding.Code);
        Assert.Contains("no thread is in the image: Thread.Start at A.cs(", finding.ToDiagnostic().Message);
    }

    [Fact]
    public void The_message_says_who_reads_what_where()
    {
        var site = Site("System.Net.Dns", "GetHostEntry");
        var diagnostic = Assert.Single(Find(InputPolicy.Local, new InputRecord(0, site, "example.org", []))).ToDiagnostic();
        Assert.Equal($"A cannot be frozen (it will run at start-up): it reads the network, which "
            + $"<PreinitInputPolicy>local</PreinitInputPolicy> does not allow: Dns.GetHostEntry(\"example.org\") at A.cs({site}): A.M(). To go on: do it in an [AfterRestore] method or in a type that is not marked, "
            + "or allow it by another <PreinitInputPolicy>.", diagnostic.Message);
    }

    [Fact]
    public void Of_one_kind_three_are_reported()
    {
        var findings = Find(InputPolicy.Strict, [.. Enumerable.Range(0, 9).Select(i => new InputRecord(0, Site("System.IO.File", "ReadAllText"), $"/etc/{i}", [])),
            new InputRecord(0, Site("System.DateTime", "get_Now"), null, [])]);
        Assert.Equal(4, findings.Count);
    }

    static IReadOnlyList<Finding> Find(InputPolicy policy, params InputRecord[] records) => new InputRules(new()
    {
        AssemblyPath = "",
        AppPath = "/src/app/bin/App.dll",
        OutputDirectory = "/src/app/obj/preinit",
        ProjectDirectory = "/src/app/",
        CaptureHookPath = "",
        DotnetPath = "",
        InputPolicy = policy,
    }, Sites).Find(records, Initializers);

    static int Site(string type, string member) => Array.FindIndex(Sites, s => s.Member.Type == type && s.Member.Name == member);
}
