using System.Globalization;
using System.Net;
using System.Net.Sockets;
using KeyValue;
using Npgsql;

var database = Environment.GetEnvironmentVariable("KEYVALUE_DATABASE");
if (database == null || args.Length > 1)
{
    Console.Error.WriteLine("usage: KEYVALUE_DATABASE=connection KeyValue [PORT]");
    return 2;
}

await using var source = NpgsqlDataSource.Create(database);
var images = new ImageTable(source);
await images.CreateAsync();
var copy = new WorkingCopy();
var store = copy.Load(await images.FetchAsync(copy.PathOf));
var keeper = new Keeper(store, copy, images);
_ = keeper.SaveEveryAsync(TimeSpan.FromMinutes(1));

using var listener = new TcpListener(IPAddress.Loopback, args is [var port] ? int.Parse(port, CultureInfo.InvariantCulture) : 0);
listener.Start();
Console.WriteLine($"{store.Count} keys, port {((IPEndPoint)listener.LocalEndpoint).Port}");
while (true)
    _ = new Session(await listener.AcceptTcpClientAsync(), keeper).RunAsync();
