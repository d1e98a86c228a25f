using Preinit.Build;
using Preinit.Image;

namespace Preinit.Cli.Tests;

/// <summary>What keeps the image of a library from being used is seen in the files of the app.</summary>
public sealed class PackedImageCheckTests : IDisposable
{
    const string Option = "System.Globalization.Invariant";

    readonly string folder = Directory.CreateTempSubdirectory("preinit").FullName;

    PublishedApp App => new(Path.Combine(folder, "Shop"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void An_image_that_fits_is_described() =>
        Assert.Equal(Check.Ok("packed", "Words: 1 object, 4,000 bytes, made on .NET 10.0.9"), Assert.Single(Of(Image([], []))));

    [Theory]
    [InlineData("true", "true", null)]
    [InlineData("\"true\"", "true", null)]
    [InlineData("false", "true", "had another value")]
    [InlineData("true", null, "was not set")]
    [InlineData(null, "true", "was set")]
    [InlineData(null, null, null)]
    public void Options_of_the_runtime_are_compared(string? now, string? then, string? difference)
    {
        File.WriteAllText(App.ConfigurationPath, $$"""{ "runtimeOptions": { "framework": { "version": "10.0.0" }, "configProperties": { {{(now == null ? "" : $"\"{Option}\": {now}")}} } } }""");
        var check = Assert.Single(Of(Image([], [new(RecordedVariable.OptionPrefix + Option, then != null, then == null ? 0 : VariableHash.Of(then))])));
        Assert.Equal(difference == null ? CheckOutcome.Ok : CheckOutcome.Failed, check.Outcome);
        if (difference != null)
            Assert.Equal($"Words: the runtime option {Option} {difference} when its initialisers ran", check.Text);
    }

    [Fact]
    public void Without_a_configuration_options_are_not() => Assert.Equal(CheckOutcome.Ok, Assert.Single(Of(Image([], [new(RecordedVariable.OptionPrefix + Option, true, 1)]))).Outcome);

    [Fact]
    public void Assemblies_are_compared_by_their_builds()
    {
        var module = typeof(PackedImageCheckTests).Module;
        File.Copy(module.FullyQualifiedName, Path.Combine(folder, "Base.dll"));
        Assert.Equal(CheckOutcome.Ok, Assert.Single(Of(Image([("Base", module.ModuleVersionId), ("Elsewhere", Guid.NewGuid())], []))).Outcome);
        var other = Assert.Single(Of(Image([("Base", Guid.NewGuid())], [])));
        Assert.Equal((CheckOutcome.Failed, "Words: Base.dll is not the one that its image was made with"), (other.Outcome, other.Text));
        Assert.Contains("Or publish the app with Preinit", other.ToDo);
    }

    [Fact]
    public void Libraries_are_listed() => Assert.Equal(("Words", "Rules and Words", "Base, Rules and Words"),
        (PackedImage.NamesOf([Named("Words")]), PackedImage.NamesOf([Named("Rules"), Named("Words")]), PackedImage.NamesOf([Named("Base"), Named("Rules"), Named("Words")])));

    IEnumerable<Check> Of(PackedImage image) => PackedImageCheck.Of(image, App, AppConfiguration.Of(App));

    static PackedImage Named(string name) => new(name, Image([], []).Facts);

    static PackedImage Image((string, Guid)[] assemblies, RecordedVariable[] variables) => new("Words", new()
    {
        Objects = 1,
        Bytes = 4_000,
        FrameworkVersion = "10.0.9",
        CoreLibrary = default,
        Flags = ImageFlags.Library,
        HashProbe = 0,
        Variables = variables,
        Assemblies = assemblies,
    });
}
