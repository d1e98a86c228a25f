using StartupRace;

namespace Preinit.EndToEnd;

/// <summary>The samples, published as their readers would, and started as the race does.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class SampleTests(Workspace workspace)
{
    public static TheoryData<string> Names => [.. Sample.All.Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_prints_the_same_from_its_image(string name)
    {
        var sample = Sample.All.Single(s => s.Name == name);
        var app = workspace.LaySample(name);
        BuildOutput.AssertNothingReported(app.Publish());

        var published = Start(app.PublishFolder);
        published.RunWithLog();
        var output = published.Run().OutputText;
        Assert.NotEmpty(output);
        Assert.Equal(published.Run(("PREINIT", "off")).OutputText, output);
        Assert.Equal(Start(app.BuildFolder).Run().OutputText, output);

        PublishedApp Start(string folder) => new(folder, name, sample.Arguments)
        {
            Input = sample.Input is null ? null : Path.Combine(app.Folder, sample.Input),
            Request = sample.Request,
        };
    }
}
