using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace Preinit.HeapImages.Tests.Inspect;

/// <summary><c>preinit</c> with heap images instead of apps.</summary>
public sealed class ToolTests : IDisposable
{
    static readonly string tool = typeof(ToolTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ToolPath").Value!;

    readonly TemporaryFolder folder = new();

    public ToolTests()
    {
        var signed = new SaveOptions { Signer = HeapImageSigner.Hmac("k1", new byte[32]) };
        HeapImage.Save(folder["world.heap"], new Dictionary<string, string> { ["a"] = "apple" }, signed);
        HeapImage.SaveDelta(folder["world.1.heap"], folder["world.heap"], new Dictionary<string, string> { ["a"] = "apple", ["b"] = "banana" });
    }

    public void Dispose() => folder.Dispose();

    (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", tool, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.Root })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    [Fact]
    public void Inspect_says_what_is_in_it_and_what_it_is()
    {
        var (code, output, _) = Run("inspect", "world.1.heap");
        Assert.Equal(0, code);
        Assert.Contains("a heap image of System.Collections.Generic.Dictionary<string, string>", output);
        Assert.Contains($"identity {HeapImage.IdentityOf(folder["world.1.heap"])[..16]}…, not signed", output);
        Assert.Contains("of world.heap:", output);
        Assert.Contains("signed with the key 'k1' (HmacSha256, not checked)", output);
        Assert.Contains("\"banana\"", output);

        var document = JsonDocument.Parse(Run("inspect", "world.1.heap", "--json").Output).RootElement.GetProperty("heapImage");
        Assert.True(document.GetProperty("isChange").GetBoolean());
        Assert.Equal("k1", document.GetProperty("files")[1].GetProperty("signature").GetProperty("keyId").GetString());
    }

    [Fact]
    public void The_other_commands_take_it_too()
    {
        Assert.Contains("\"banana\"", Run("tree", "world.1.heap", "root", "--depth", "5").Output);
        Assert.Contains("root._entries[1].value", Run("why", "world.1.heap", "banana").Output);
        Assert.Contains("banana", Run("diff", "world.heap", "world.1.heap").Output);
        Assert.Equal(2, Run("diff", "world.heap", "world.heap").Code);
        Assert.Equal(0, Run("export", "world.heap", "-o", "x").Code);
        Assert.Contains("\"snapshot\"", File.ReadAllText(folder["x"]));
        var (code, _, error) = Run("verify", "world.heap");
        Assert.Equal(1, code);
        Assert.Contains("is a heap image and no app", error);
    }

    [Fact]
    public void A_base_that_is_missing_is_named_and_can_be_given()
    {
        File.Move(folder["world.heap"], folder["moved"]);
        var (code, _, error) = Run("inspect", "world.1.heap");
        Assert.Equal(1, code);
        Assert.Contains("error PREINIT9007: ", error);
        Assert.Contains("since 'world.heap'", error);
        Assert.Contains("\"banana\"", Run("inspect", "world.1.heap", "--base", "moved").Output);
        Assert.Contains("✗ chain", Run("doctor", "world.1.heap").Output);
    }

    [Fact]
    public void Doctor_proves_that_it_is_whole()
    {
        var (code, output, _) = Run("doctor", "world.1.heap");
        Assert.Equal(0, code);
        Assert.Contains("a change of world.heap", output);
        Assert.Contains("all checksums and its identity are right", output);
        Assert.Contains("signed by nobody and the key 'k1'", output);

        var bytes = File.ReadAllBytes(folder["world.heap"]);
        bytes[^100] ^= 1;
        File.WriteAllBytes(folder["world.heap"], bytes);
        (code, output, _) = Run("doctor", "world.heap", "--json");
        Assert.Equal(3, code);
        Assert.False(JsonDocument.Parse(output).RootElement.GetProperty("holds").GetBoolean());
    }
}
