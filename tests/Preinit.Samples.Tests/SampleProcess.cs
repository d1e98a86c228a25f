using System.Diagnostics;

namespace Preinit.Samples.Tests;

/// <summary>A sample as a process of its own.</summary>
sealed class SampleProcess : IDisposable
{
    readonly Process _process;
    string _errors = "";

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
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, line) => _errors += line.Data == null ? "" : line.Data + "\n";
        _process.BeginErrorReadLine();
    }

    /// <summary>The next line of the output.</summary>
    public string? ReadLine() => _process.StandardOutput.ReadLine();

    /// <summary>Gives the process its input and waits for its end.</summary>
    /// <returns>The output.</returns>
    public string Run(string input = "")
    {
        _process.StandardInput.Write(input);
        _process.StandardInput.Close();
        var output = _process.StandardOutput.ReadToEnd();
        _process.WaitForExit();
        Assert.True(_process.ExitCode == 0, _errors);
        return output.ReplaceLineEndings("\n");
    }

    /// <summary>It has no time to do anything about it.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>What it wrote to the standard error, when it has ended.</summary>
    public string Errors
    {
        get
        {
            _process.WaitForExit();
            return _errors;
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }
}
