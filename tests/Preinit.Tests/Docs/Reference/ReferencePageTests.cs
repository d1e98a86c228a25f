namespace Preinit.Tests.Docs.Reference;

/// <summary>The reference says what the sources say. After a change of these run the tests with PREINIT_ACCEPT_TEXTS=1, and read the difference.</summary>
public class ReferencePageTests
{
    [Fact]
    public void The_page_is_that_of_these_sources()
    {
        if (Environment.GetEnvironmentVariable("PREINIT_ACCEPT_TEXTS") == "1")
            File.WriteAllText(ReferencePage.Path, ReferencePage.Text);
        Assert.Equal(ReferencePage.Text, File.ReadAllText(ReferencePage.Path).ReplaceLineEndings("\n"));
    }

    /// <summary>If this fails for a new property or item, describe it in the comment of Preinit.props.</summary>
    [Fact]
    public void Every_property_and_item_is_described_once() => Assert.Equal(BuildSettings.Used, BuildSettings.Rows.Select(r => r.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_environment_variable_is_described() => Assert.Equal(
        EnvironmentVariables.Used.Distinct().Order(StringComparer.Ordinal),
        EnvironmentVariables.Rows.Select(r => r.Name.Split('=')[0]).Distinct().Order(StringComparer.Ordinal));
}
