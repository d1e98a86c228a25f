using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Agent;
using Preinit;

using var listener = new TcpListener(IPAddress.Loopback, port: 0);
listener.Start();
var port = ((IPEndPoint)listener.LocalEndpoint).Port;
Console.WriteLine($"process {Environment.ProcessId} at port {port}");

switch (args)
{
    case []:
        break;
    case [var other, var hops]:
        int[] ports = [port, Number(other)];
        _ = ReportAsync(HeapImage.Run(() => Counter.RunAsync(ports, Number(hops))));
        break;
    default:
        Console.Error.WriteLine("usage: Agent [PORT HOPS]");
        return 2;
}

while (true)
    _ = ReportAsync(Journey.ReceiveAsync(await listener.AcceptTcpClientAsync()));

static async Task ReportAsync(Task<string> agent)
{
    try
    {
        Console.WriteLine(await agent);
    }
    catch (DepartedException)
    {
    }
    catch (Exception exception)
    {
        Console.WriteLine($"the agent is stuck: {exception.Message}");
    }
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
