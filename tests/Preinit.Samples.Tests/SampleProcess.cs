using System.Diagnostics;

namespace Preinit.Samples.Tests;

/// <summary>A sample as a process of its own.</summary>
sealed class SampleProcess : IDisposable
{
    readonly Process process;
    string errors = "";

    /// <param name="name">Of the sample, to which this project refers.</param>
    /// <param name="arguments">Of the command line.</param>
    /// <param name="variables">Of the environment.</param>
    public SampleProcess(string name, string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, $"{name}.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in variables)
            start.Environment[variable.Name] = variable.Value;
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => errors += line.Data == null ? "" : line.Data + "\n";
        process.BeginErrorReadLine();
    }

    /// <summary>The next line of the output.</summary>
    public string? ReadLine() => process.StandardOutput.ReadLine();

    /// <summary>Gives the process its input and waits for its end.</summary>
    /// <returns>The output.</returns>
    public string Run(string input = "")
    {
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors);
        return output.ReplaceLineEndings("\n");
    }

    /// <summary>It has no time to do anything about it.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>What it wrote to the standard error, when it has ended.</summary>
    public string Errors
    {
        get
        {
            process.WaitForExit();
            return errors;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }
}
