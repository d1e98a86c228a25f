using System.Diagnostics;

namespace Preinit.Samples.Tests;

/// <summary>A real server, started by the script of the sample.</summary>
public sealed class PostgresServer : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("pg-").FullName;

    public static bool IsInstalled { get; } = OperatingSystem.IsLinux()
        && (Directory.Exists("/usr/lib/postgresql") || Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(f => File.Exists(Path.Combine(f, "pg_ctl"))));

    public PostgresServer() => Connection = IsInstalled ? Script("start").Trim() : "";

    public string Connection { get; }

    public void Stop() => Script("stop");

    public void Start() => Script("start");

    /// <param name="table">With a condition.</param>
    public long Count(string table)
    {
        using var database = Npgsql.NpgsqlDataSource.Create(Connection);
        using var command = database.CreateCommand($"select count(*) from {table}");
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        if (IsInstalled)
            Stop();
        Directory.Delete(_folder, recursive: true);
    }

    string Script(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "postgres.sh"), command, _folder]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
