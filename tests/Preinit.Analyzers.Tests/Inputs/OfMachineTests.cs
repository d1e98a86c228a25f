using Run = Preinit.Analyzers.Tests.Check<Preinit.Analyzers.InitializerAnalyzer>;

namespace Preinit.Analyzers.Tests;

/// <summary>PREINIT8003: values of the machine that publishes.</summary>
public class OfMachineTests
{
    [Theory]
    [InlineData("\"on \" + {|PREINIT8003:Environment.MachineName|}")]
    [InlineData("{|PREINIT8003:Environment.GetEnvironmentVariable(\"LANG\")|} ?? \"C\"")]
    [InlineData("{|PREINIT8003:Environment.GetEnvironmentVariable(\"DEBUG\")|} == \"1\"")]
    [InlineData("{|PREINIT8003:Environment.UserName|}.Length")]
    [InlineData("{|PREINIT8003:Environment.ProcessorCount|} * 2")]
    [InlineData("{|PREINIT8003:Environment.CurrentDirectory|}")]
    [InlineData("{|PREINIT8003:Directory.GetCurrentDirectory()|}")]
    [InlineData("{|PREINIT8003:RegionInfo.CurrentRegion|}")]
    [InlineData("{|PREINIT8003:Environment.GetCommandLineArgs()|}")]
    public Task A_field_keeps_it(string value) => Run.Run($$"""
        [Preinitialize]
        static class Kept
        {
            public static readonly object? Value = {{value}};
        }
        """);

    [Theory]
    [InlineData("Environment.NewLine")]
    [InlineData("Environment.GetCommandLineArgs()[0]")]
    [InlineData("5.ToString(CultureInfo.CurrentCulture)")]
    [InlineData("CultureInfo.CurrentCulture")]
    [InlineData("new List<object> { TimeZoneInfo.Local }")]
    [InlineData("CultureInfo.InvariantCulture")]
    [InlineData("TimeZoneInfo.Utc")]
    [InlineData("AppContext.BaseDirectory")]
    [InlineData("Environment.GetEnvironmentVariable(\"BIG\") == \"1\" ? 100 : 10")]
    [InlineData("new Lazy<string>(() => Environment.UserName)")]
    public Task Nothing_of_it_is_kept(string value) => Run.Run($$"""
        [Preinitialize]
        static class Fine
        {
            public static readonly object? Value = {{value}};
        }
        """);

    [Fact]
    public Task The_message_names_the_field_the_value_and_the_place() => Run.Run("""
        [Preinitialize]
        static class Greeting
        {
            public static readonly string Text = {|#0:Make()|};
            static string Make() => $"This is {Environment.MachineName}.";
        }
        """, new Microsoft.CodeAnalysis.Testing.DiagnosticResult("PREINIT8003", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0)
            .WithOptions(Microsoft.CodeAnalysis.Testing.DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "Greeting.Text would keep what Environment.MachineName in Greeting.Make gives at publish, and the app may run elsewhere. "
            + "Write [RunAtStartup] on the field, or compute it in a type that is not marked."));
}
