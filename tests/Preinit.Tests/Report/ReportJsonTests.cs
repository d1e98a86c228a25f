extern alias build;

using System.Reflection;
using System.Text.Json;
using build::Preinit.Build;

namespace Preinit.Tests;

/// <summary>The JSON is what the schema says, and can stand in a page whatever the image holds.</summary>
public sealed class ReportJsonTests : IDisposable
{
    static readonly string Hostile = "</script><script>alert(1)</script><!-- \u202E\0 \ud800 ]]> {data} {style} &amp; \"'`${x}";

    static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(
        typeof(ReportJsonTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!, "docs", "report.schema.json"))).RootElement;

    readonly string file = Path.GetTempFileName();

    [Fact]
    public void A_whole_report_is_valid() => AssertValid(ReportJson.Write(Whole()));

    [Fact]
    public void A_report_without_an_image_is_valid() => AssertValid(ReportJson.Write(ReportedImage.Report(null, ReportStatus.Failed)));

    [Theory]
    [InlineData("\"status\":\"frozen\"", "\"status\":\"perfect\"")]
    [InlineData("\"version\":1", "\"version\":2")]
    [InlineData("\"app\":\"App\",", "")]
    [InlineData("\"app\":\"App\",", "\"app\":\"App\",\"other\":1,")]
    [InlineData("\"objects\":", "\"objects\":-")]
    [InlineData("\"kind\":\"root\"", "\"kind\":\"leaf\"")]
    public void The_schema_is_not_content_with_anything(string part, string other)
    {
        var json = ReportJson.Write(Whole());
        Assert.Contains(part, json);
        Assert.NotNull(JsonSchemaCheck.Find(Schema, JsonDocument.Parse(json.Replace(part, other)).RootElement));
    }

    [Fact]
    public void Every_member_of_the_schema_is_written()
    {
        var json = ReportJson.Write(Whole());
        Assert.All(JsonSchemaCheck.Members(Schema), member => Assert.Contains($"\"{member}\":", json));
    }

    [Fact]
    public void It_is_read_again_as_it_was()
    {
        var json = ReportJson.Write(Whole());
        File.WriteAllText(file, json);
        Assert.Equal(json, ReportJson.Write(ReportJson.TryRead(file)!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    public void What_is_no_report_is_not_read(string json)
    {
        File.WriteAllText(file, json);
        Assert.Null(ReportJson.TryRead(file));
    }

    [Fact]
    public void A_report_of_another_version_is_not_read()
    {
        File.WriteAllText(file, ReportJson.Write(Whole() with { Version = 2 }));
        Assert.Null(ReportJson.TryRead(file));
        Assert.Null(ReportJson.TryRead(file + ".none"));
    }

    [Fact]
    public void No_string_of_the_image_gets_out_of_the_data()
    {
        var json = ReportJson.Write(Whole());
        Assert.DoesNotContain('<', json);
        Assert.All(json, c => Assert.InRange(c, ' ', '~'));
        var page = ReportPage.Of("<App>", json);
        Assert.Contains("<title>&lt;App&gt;: Preinit report</title>", page);
        Assert.Equal(2, page.Split("</script>").Length - 1);
        Assert.EndsWith($"{json}</script>", page[..(page.IndexOf("</script>", StringComparison.Ordinal) + "</script>".Length)]);
        Assert.DoesNotContain("{policy}", page);
    }

    static Report Whole()
    {
        var (before, after) = (ReportedImage.Report(ReportedImage.Of(new[] { "x", "y" })), ReportedImage.Report(ReportedImage.Of(new object[] { Hostile, new string(Hostile.AsSpan()), new byte[10_000] })));
        return after with { Comparison = Changes.Of(before, after) };
    }

    static void AssertValid(string json) => Assert.Null(JsonSchemaCheck.Find(Schema, JsonDocument.Parse(json).RootElement));

    public void Dispose() => File.Delete(file);
}
