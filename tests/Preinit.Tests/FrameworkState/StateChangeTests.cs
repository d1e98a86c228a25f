using System.Diagnostics;

namespace Preinit.Tests;

/// <summary>Changes to the framework's own state are seen and named, and nothing else is.</summary>
public sealed class StateChangeTests(StateChangeTests.Seen seen) : IClassFixture<StateChangeTests.Seen>
{
    public sealed class Seen : IAsyncLifetime
    {
        /// <summary>What was reported of each change.</summary>
        public ILookup<string, string> Reports { get; private set; } = null!;

        public async Task InitializeAsync() => Reports = await Observe("all", "en_GB.UTF-8");

        public Task DisposeAsync() => Task.CompletedTask;
    }

    public static TheoryData<string> Made => [.. StateChanges.Made.Keys];

    public static TheoryData<string> Harmless => [.. StateChanges.Harmless.Keys];

    [Theory]
    [MemberData(nameof(Made))]
    public void A_change_is_reported_by_name_and_alone(string name) => Assert.Equal([$"PREINIT3021 3 {name}"], seen.Reports[name]);

    [Theory]
    [MemberData(nameof(Harmless))]
    public void What_is_no_change_is_not(string name) => Assert.Empty(seen.Reports[name]);

    [Fact]
    public async Task The_invariant_culture_is_a_choice_where_the_user_has_none()
    {
        var reports = await Observe(nameof(StateChanges.Invariant), "C");
        Assert.Equal(["PREINIT3021 3 CultureInfo.CurrentCulture"], reports["CultureInfo.CurrentCulture"]);
    }

    /// <param name="group">Of changes.</param>
    /// <param name="locale">The culture of the user who starts the process.</param>
    static async Task<ILookup<string, string>> Observe(string group, string locale)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["exec", typeof(StateChanges).Assembly.Location, "framework-state", group])
            start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = locale;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"exit code {process.ExitCode}\n{output}\n{await errors}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t')).ToLookup(f => f[0], f => f[1]);
    }
}
