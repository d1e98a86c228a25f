using System.Net;
using System.Net.Sockets;
using Preinit;

namespace Agent;

/// <summary>How agents get from one host to another: suspended, as an image, over TCP.</summary>
static class Journey
{
    /// <summary>The connection of the agent that is leaving. Not a local of its methods: it stays here when they go.</summary>
    static NetworkStream? s_way;

    /// <summary>Returns in the process that listens at the port. In this one it ends the agent by an exception, once that process has it.</summary>
    public static async Task HopAsync(int port)
    {
        if (await HeapImage.Checkpoint(Connect(port)) == CheckpointResult.Saved)
        {
            await WaitForArrivalAsync();
            throw new DepartedException();
        }
    }

    /// <summary>Takes an agent in and lets it go on.</summary>
    /// <returns>What the agent returns, if it does so here.</returns>
    public static async Task<string> ReceiveAsync(TcpClient client)
    {
        Task<string> agent;
        using (client)
        {
            agent = HeapImage.Resume<string>(client.GetStream());
            client.GetStream().WriteByte(1);
        }
        return await agent;
    }

    static NetworkStream Connect(int port)
    {
        var client = new TcpClient();
        client.Connect(IPAddress.Loopback, port);
        return s_way = client.GetStream();
    }

    /// <summary>An agent whose way is cut is not lost: it goes on here.</summary>
    static async Task WaitForArrivalAsync()
    {
        await using var way = s_way!;
        if (await way.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false) == 0)
            throw new IOException("nobody said that the agent arrived");
    }
}
