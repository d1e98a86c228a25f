using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Preinit.Capture;

/// <summary>Called by the runtime before Main, because the environment variable DOTNET_STARTUP_HOOKS names this assembly.</summary>
static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(CapturePlan.PathVariable) is not { } path)
            return;
        if (Environment.GetEnvironmentVariable(SeedValues.Variable) is { } seeds)
            FixedHashSeeds.Set(SeedValues.Parse(seeds));

        // Processes that an initialiser starts are not to capture anything.
        Environment.SetEnvironmentVariable(CapturePlan.PathVariable, null);
        Environment.SetEnvironmentVariable("DOTNET_STARTUP_HOOKS", null);
        Environment.SetEnvironmentVariable(SeedValues.Variable, null);
        AppContext.SetSwitch("Preinit.IsCapturing", true);
        AppDomain.CurrentDomain.ProcessExit += ReportExit;

        var plan = CapturePlan.Read(path);
        if (plan.TemporaryFolder is { } folder)
            MoveTemporaryFiles(folder);
        if (plan.Instruments is { } instruments)
            AssemblyLoadContext.Default.LoadFromAssemblyPath(instruments);
        var result = plan.Probed.Count > 0 ? LibraryImages.Probe(plan.Probed) : new CaptureRun(plan, [.. plan.Assemblies.Select(Assembly.Load)]).Execute();
        Save(plan.ResultPath, result);
        Environment.Exit(0); // Main must not run
    }

    static void MoveTemporaryFiles(string folder)
    {
        foreach (var name in (string[])["TMPDIR", "TMP", "TEMP"])
            Environment.SetEnvironmentVariable(name, folder);
    }

    /// <summary>Written under another name first: a result that exists is whole.</summary>
    static void Save(string path, CaptureResult result)
    {
        using (var writer = new BinaryWriter(File.Create(path + ".part"), Encoding.UTF8))
            CaptureWriter.Write(writer, result);
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>While an initialiser runs, the process may not end before the build tool has seen where that comes from.</summary>
    static void ReportExit(object? sender, EventArgs e)
    {
        if (CaptureProgress.Current is not { } initializer)
            return;
        Console.Error.WriteLine($"{CaptureExit.Marker}{Environment.ExitCode} {initializer}");
        Thread.Sleep(CaptureExit.Patience); // the tool ends the process long before
    }
}
