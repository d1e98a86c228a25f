using System.Text.Json;

namespace Preinit.EndToEnd;

/// <summary>The command <c>preinit</c> on published apps.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class ToolTests(ToolTests.Published published) : IClassFixture<ToolTests.Published>
{
    const string Variable = "EXAMINED_PREFIX";

    /// <summary>With an image, without one, and without the original initialisers.</summary>
    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            Tool = workspace.Tool;
            App = workspace.Lay("Examined");
            Plain = App.PublishingTo("plain");
            Thrower = App.PublishingTo("thrower");
            App.Publish().MustSucceed();
            Thrower.Publish("-p:PreinitFallback=Throw").MustSucceed();
            Plain.Publish("-p:PreinitEnabled=false").MustSucceed();
        }

        public InstalledTool Tool { get; }
        public TestApp App { get; }
        public TestApp Plain { get; }
        public TestApp Thrower { get; }
    }

    InstalledTool Tool => published.Tool;

    string App => published.App.PublishFolder;
    string Plain => published.Plain.PublishFolder;
    string Thrower => published.Thrower.PublishFolder;

    [Fact]
    public void The_package_is_a_tool()
    {
        Assert.Contains("preinit", published.Tool.Install.Output);
        var help = Tool.Run("--help").MustSucceed().Output;
        foreach (var command in (string[])["build", "verify", "bench", "doctor"])
            Assert.Contains($"\n  {command} ", help);
        Assert.Contains("  preinit bench bin/", Tool.Run("bench", "--help").MustSucceed().Output);
    }

    [Fact]
    public void Verify_compares_heap_and_output()
    {
        var verify = Tool.Run("verify", App, "--", "a", "b").MustSucceed();
        Assert.Matches(@"\Aimage   holds: Examined: \d+ roots?, \d+ objects? compared, 0 differences\noutput  holds: the same with the image and without it: "
            + @"exit code 5, 15 bytes of standard output, 5 of standard error\n\z", verify.Output);
    }

    [Theory]
    [InlineData("restored", 3, "output  does not hold: not the same with the image and without it (PREINIT7004)\n        the standard output differs in line 2: \"Restored\" with the image, \"Off\" without it\n")]
    [InlineData("clock", 0, "output  not compared: the app does something else at each start, also without it")]
    [InlineData("unused", 0, "output  not compared: with these arguments the app uses none of its preinitialised types")]
    public void Verify_says_what_of_the_output_cannot_be_compared(string argument, int exitCode, string text)
    {
        var verify = Tool.Run("verify", App, "--", argument);
        Assert.Equal(exitCode, verify.ExitCode);
        Assert.Contains(text, verify.Output);
    }

    [Fact]
    public void Verify_finds_a_variable_that_has_another_value()
    {
        var verify = Tool.RunWith([(Variable, "other")], "verify", App, "--json");
        Assert.Equal(3, verify.ExitCode);
        var findings = Json(verify).GetProperty("findings");
        Assert.Equal(("does not hold", "PREINIT7007"), (findings[0].GetProperty("outcome").GetString(), findings[0].GetProperty("code").GetString()));
        Assert.Equal(("does not hold", "PREINIT7003"), (findings[1].GetProperty("outcome").GetString(), findings[1].GetProperty("code").GetString()));
    }

    [Fact]
    public void Verify_without_initialisers_compares_with_another_publish()
    {
        var alone = Tool.Run("verify", Thrower).MustSucceed().Output;
        Assert.Contains("image   holds: Examined: ", alone);
        Assert.Contains("; only the image, ", alone);
        Assert.Contains("output  not compared: the app was published without its original initialisers (PreinitFallback=Throw)", alone);
        Assert.Contains("output  holds: the same with the image and in the other publish: ", Tool.Run("verify", Thrower, "--against", Plain).MustSucceed().Output);
    }

    [Fact]
    public void Bench_prints_a_table_a_chart_and_an_interval()
    {
        var bench = Tool.Run("bench", App, "--runs", "5", "--warm-up", "1", "--", "x").MustSucceed();
        Assert.Contains("Examined, ms from start to exit, 5 starts each", bench.Output);
        Assert.Contains("median", bench.Output);
        Assert.Contains("█", bench.Output);
        Assert.Contains("95 % confidence: ", bench.Output);
    }

    [Fact]
    public void Bench_has_its_figures_for_programs()
    {
        var result = Json(Tool.Run("bench", App, "--runs", "6", "--json", "--against", Plain).MustSucceed());
        Assert.Equal(6, result.GetProperty("with").GetProperty("valuesMs").GetArrayLength());
        Assert.Equal(Path.Combine(Plain, "Examined"), result.GetProperty("against").GetString());
        Assert.InRange(result.GetProperty("differenceMs").GetProperty("estimate").GetDouble(),
            result.GetProperty("differenceMs").GetProperty("low").GetDouble(), result.GetProperty("differenceMs").GetProperty("high").GetDouble());
        Assert.Contains("preinit: restored Examined", result.GetProperty("restored")[0].GetString());
    }

    [Theory]
    [InlineData("restored", "PREINIT7004", "the standard output differs in line 2")]
    [InlineData("clock", "PREINIT7004", "does something else at each start, also without it")]
    [InlineData("unused", "PREINIT7003", "it says nothing of one under PREINIT_LOG=1")]
    [InlineData("written", "PREINIT7005", "Examined.dll was written while the app was measured")]
    public void Bench_refuses_what_cannot_be_compared(string argument, string code, string text) => AssertFails(Tool.Run("bench", App, "--runs", "5", "--", argument), code, text);

    [Fact]
    public void Bench_needs_the_initialisers_or_another_publish()
    {
        AssertFails(Tool.Run("bench", Thrower, "--runs", "5"), "PREINIT7006", "--against <folder>");
        Tool.Run("bench", Thrower, "--runs", "5", "--against", Plain).MustSucceed();
    }

    [Fact]
    public void Doctor_finds_nothing_wrong_with_a_sound_app()
    {
        var doctor = Tool.Run("doctor", App, "--start").MustSucceed().Output;
        Assert.Matches(@"\A✓ app +\S+Examined, framework-dependent\n✓ image +[\d,]+ objects, [\d,]+ bytes, format \d+, made on \.NET 10\.\S+\n✓ library ", doctor);
        Assert.Contains("the build that the image was made on", doctor);
        Assert.Contains($"✓ variables    as at publish: {Variable}\n", doctor);
        Assert.Contains("✓ self-check   preinit: verified Examined: ", doctor);
        Assert.Contains("✓ start        preinit: restored Examined: ", doctor);
        Assert.EndsWith("Nothing was found that keeps the image from being used.\n", doctor);
    }

    [Fact]
    public void Doctor_says_that_there_is_no_image()
    {
        var doctor = AssertReasons(Tool.Run("doctor", Plain), "image");
        Assert.Contains("there is none in ", doctor);
        Assert.Contains("- self-check   an app without an image would simply run\n", doctor);
    }

    [Fact]
    public void Doctor_tells_another_runtime()
    {
        var copy = Copy("other runtime", ImageBytes.ForAnotherRuntime);
        var doctor = AssertReasons(Tool.Run("doctor", copy, "--start"), "runtime", "self-check", "start");
        Assert.Contains("and the image belongs to another build", doctor);
        Assert.True(doctor.Contains("preinit: not verified Examined: it was made for another build of the runtime"), doctor);
        Assert.Contains("preinit: fell back in Examined: it was made for another build of the runtime", doctor);
        Assert.Contains("→ Publish with the runtime", doctor);
        AssertFails(Tool.Run("bench", copy), "PREINIT7003", "fell back in Examined: it was made for another build of the runtime");
        Assert.Equal(3, Tool.Run("verify", copy).ExitCode);
    }

    [Fact]
    public void Doctor_tells_another_version_of_the_format() =>
        Assert.Contains(" has format version ", AssertReasons(Tool.Run("doctor", Copy("other format", b => ImageBytes.Damaged(b, ImageDamage.Version))), "image", "self-check"));

    [Fact]
    public void Doctor_tells_that_an_image_is_damaged() =>
        Assert.Contains(" is damaged: ", AssertReasons(Tool.Run("doctor", Copy("damaged", b => ImageBytes.Damaged(b, ImageDamage.HeapMiddle))), "image", "self-check"));

    [Fact]
    public void Doctor_tells_what_the_environment_does()
    {
        var doctor = AssertReasons(Tool.RunWith([("PREINIT", "off"), (Variable, "other"), ("DOTNET_ReadyToRun", "0")], "doctor", App), "environment", "variables");
        Assert.Contains("PREINIT=off is set", doctor);
        Assert.Contains($"{Variable} was not set when the initialisers ran", doctor);
        Assert.Contains("! environment  DOTNET_ReadyToRun=0", doctor);
    }

    [Fact]
    public void Doctor_tells_that_files_are_missing()
    {
        var copy = Copy("no library", b => b);
        Directory.Delete(Path.Combine(copy, "runtimes"), recursive: true); // as if only the files of the folder itself were deployed
        Assert.Contains("/lib/net10.0/Preinit.dll", AssertReasons(Tool.Run("doctor", copy), "library", "self-check"));
    }

    [Fact]
    public void Doctor_speaks_to_programs()
    {
        var doctor = Tool.Run("doctor", Plain, "--json");
        Assert.Equal(3, doctor.ExitCode);
        Assert.False(Json(doctor).GetProperty("holds").GetBoolean());
    }

    [Fact]
    public void What_is_no_app_is_an_error()
    {
        AssertFails(Tool.Run("doctor", Path.Combine(App, "nothing")), "PREINIT7001", "does not exist");
        var json = Tool.Run("verify", Path.Combine(App, "nothing"), "--json");
        Assert.Equal((1, "PREINIT7001"), (json.ExitCode, Json(json).GetProperty("error").GetProperty("code").GetString()));
        AssertFails(Tool.Run("verify", Plain), "PREINIT7003", "did not answer to PREINIT=verify");
        AssertFails(Tool.Run("verify", Path.Combine(App, "Examined.runtimeconfig.json")), "PREINIT7002", "could not be started");
    }

    static void AssertFails(ProcessResult run, string code, string text)
    {
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"preinit: error {code}: ", run.Errors);
        Assert.Contains(text, run.Errors);
    }

    /// <summary>These checks fail, and no others.</summary>
    static string AssertReasons(ProcessResult doctor, params string[] names)
    {
        Assert.Equal(3, doctor.ExitCode);
        Assert.Equal(names, doctor.OutputLines.Where(l => l.StartsWith('✗')).Select(l => l.Split(' ')[1]));
        return doctor.Output;
    }

    static JsonElement Json(ProcessResult run) => JsonDocument.Parse(run.Output).RootElement;

    /// <summary>The published app with its assembly changed.</summary>
    string Copy(string name, Func<byte[], byte[]> change)
    {
        var copy = Path.Combine(App, "..", name);
        foreach (var file in Directory.EnumerateFiles(App, "*", SearchOption.AllDirectories).Where(f => !f.StartsWith(Plain) && !f.StartsWith(Thrower)))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(App, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
        var assembly = Path.Combine(copy, "Examined.dll");
        File.WriteAllBytes(assembly, change(File.ReadAllBytes(assembly)));
        return copy;
    }
}
