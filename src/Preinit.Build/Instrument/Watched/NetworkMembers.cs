namespace Preinit.Build;

/// <summary>What goes out. A client that only exists does not.</summary>
static class NetworkMembers
{
    public static readonly WatchedMember[] All = WatchedMember.Table(InputKind.Network,
    [
        new("System.Net.Http.HttpClient", "DeleteAsync"),
        new("System.Net.Http.HttpClient", "GetAsync"),
        new("System.Net.Http.HttpClient", "GetByteArrayAsync"),
        new("System.Net.Http.HttpClient", "GetStreamAsync"),
        new("System.Net.Http.HttpClient", "GetStringAsync"),
        new("System.Net.Http.HttpClient", "PatchAsync"),
        new("System.Net.Http.HttpClient", "PostAsync"),
        new("System.Net.Http.HttpClient", "PutAsync"),
        new("System.Net.Http.HttpMessageInvoker", "Send"),
        new("System.Net.Http.HttpMessageInvoker", "SendAsync"),
        new("System.Net.Http.HttpClient", "Send"),
        new("System.Net.Http.HttpClient", "SendAsync"),
        new("System.Net.Sockets.Socket", ".ctor"),
        new("System.Net.Sockets.TcpClient", ".ctor"),
        new("System.Net.Sockets.TcpListener", ".ctor"),
        new("System.Net.Sockets.UdpClient", ".ctor"),
        new("System.Net.Dns", "GetHostEntry", Detail: 0),
        new("System.Net.Dns", "GetHostEntryAsync", Detail: 0),
        new("System.Net.Dns", "GetHostAddresses", Detail: 0),
        new("System.Net.Dns", "GetHostAddressesAsync", Detail: 0),
        new("System.Net.WebRequest", "Create"),
        new("System.Net.WebSockets.ClientWebSocket", "ConnectAsync"),
        new("System.Net.NetworkInformation.Ping", "Send"),
        new("System.Net.NetworkInformation.Ping", "SendPingAsync"),
    ]);
}
