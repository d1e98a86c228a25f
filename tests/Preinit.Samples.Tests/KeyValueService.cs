using System.Net;
using System.Net.Sockets;

namespace Preinit.Samples.Tests;

/// <summary>The service as a process, and a connection to it.</summary>
sealed class KeyValueService : IDisposable
{
    readonly SampleProcess process;
    readonly TcpClient client = new();
    readonly StreamReader reader;
    readonly StreamWriter writer;

    public KeyValueService(PostgresServer database)
    {
        process = new("KeyValue", [], ("KEYVALUE_DATABASE", database.Connection));
        var words = (process.ReadLine() ?? throw new InvalidOperationException(process.Errors)).Split(' ');
        KeysAtStart = int.Parse(words[0]);
        client.Connect(IPAddress.Loopback, int.Parse(words[^1]));
        reader = new(client.GetStream());
        writer = new(client.GetStream()) { AutoFlush = true };
    }

    public int KeysAtStart { get; }

    /// <returns>The answer, or null if the service is gone.</returns>
    public string? Ask(string command)
    {
        try
        {
            writer.Write(command + "\n");
            return reader.ReadLine();
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Kill() => process.Kill();

    public void Dispose()
    {
        process.Dispose();
        client.Dispose();
    }
}
