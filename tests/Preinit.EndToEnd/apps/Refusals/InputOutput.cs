using System.Net;
using System.Net.Sockets;

[Preinitialize]
static class HoldsStream
{
    public static readonly Outer Inner = new();

    public sealed class Outer
    {
        public readonly List<Item> Items = [new(), new(), new() { Stream = File.OpenRead(typeof(HoldsStream).Assembly.Location) }];
    }

    public sealed class Item
    {
        public FileStream? Stream { get; init; }
    }
}

[Preinitialize]
static class HoldsSocket
{
    public static readonly Socket Socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
}

/// <summary>A client that has not been used has nothing open.</summary>
[Preinitialize]
static class HoldsFreshHttpClient
{
    public static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(7) };
}

/// <summary>One that has been used keeps its connection for the next request.</summary>
[Preinitialize]
static class HoldsHttpClient
{
    public static readonly HttpClient Client = new();
    public static readonly string Answer = Ask();

    static string Ask()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var answer = Client.GetStringAsync($"http://{server.LocalEndpoint}/");
        var connection = server.AcceptSocket(); // not closed: the client would close its end too
        connection.Receive(new byte[4096]);
        connection.Send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"u8);
        return answer.Result;
    }
}

[Preinitialize]
static class HoldsConsole
{
    public static readonly TextWriter Writer = Out;
}

[Preinitialize]
static class HoldsOwnFolder
{
    public static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data.json");
}

[Preinitialize]
static class HoldsOwnProcess
{
    public static readonly string?[] Line = ["run", Environment.ProcessPath + " --quiet"];
}
