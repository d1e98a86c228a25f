using System.Net.Sockets;

namespace KeyValue;

/// <summary>One connection: a line is a command, a line is its answer.</summary>
sealed class Session(TcpClient client, Keeper keeper)
{
    public async Task RunAsync()
    {
        using (client)
        {
            using var reader = new StreamReader(client.GetStream());
            await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\n" };
            try
            {
                while (await reader.ReadLineAsync() is { } line)
                    await writer.WriteLineAsync(await AnswerAsync(line.Split(' ', 3)));
            }
            catch (IOException)
            {
                // The client is gone.
            }
        }
    }

    async Task<string> AnswerAsync(string[] command)
    {
        try
        {
            return command switch
            {
                ["SET", var key, var value] => Set(key, value),
                ["GET", var key] => keeper.Use(s => s.Get(key)) is { } value ? $"VALUE {value}" : "NONE",
                ["DELETE", var key] => keeper.Use(s => s.Delete(key)) ? "OK" : "NONE",
                ["COUNT"] => $"COUNT {keeper.Use(s => s.Count)}",
                ["SAVE"] => $"SAVED {await keeper.SaveAsync()}",
                _ => "ERROR the commands are SET key value, GET key, DELETE key, COUNT, SAVE",
            };
        }
        catch (Exception exception) when (exception is Npgsql.NpgsqlException or Preinit.HeapImageException)
        {
            return $"ERROR {exception.Message.ReplaceLineEndings(" ")}";
        }
    }

    string Set(string key, string value)
    {
        keeper.Use(s => s.Set(key, value));
        return "OK";
    }
}
