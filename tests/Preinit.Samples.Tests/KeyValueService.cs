using System.Net;
using System.Net.Sockets;

namespace Preinit.Samples.Tests;

/// <summary>The service as a process, and a connection to it.</summary>
sealed class KeyValueService : IDisposable
{
    readonly SampleProcess _process;
    readonly TcpClient _client = new();
    readonly StreamReader _reader;
    readonly StreamWriter _writer;

    public KeyValueService(PostgresServer database)
    {
        _process = new("KeyValue", [], ("KEYVALUE_DATABASE", database.Connection));
        var words = (_process.ReadLine() ?? throw new InvalidOperationException(_process.Errors)).Split(' ');
        KeysAtStart = int.Parse(words[0]);
        _client.Connect(IPAddress.Loopback, int.Parse(words[^1]));
        _reader = new(_client.GetStream());
        _writer = new(_client.GetStream()) { AutoFlush = true };
    }

    public int KeysAtStart { get; }

    /// <returns>The answer, or null if the service is gone.</returns>
    public string? Ask(string command)
    {
        try
        {
            _writer.Write(command + "\n");
            return _reader.ReadLine();
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Kill() => _process.Kill();

    public void Dispose()
    {
        _process.Dispose();
        _client.Dispose();
    }
}
