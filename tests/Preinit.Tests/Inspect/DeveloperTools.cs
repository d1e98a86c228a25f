using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Preinit.Tests;

/// <summary>The developer tools of Chromium, without a window, told by Chromium's own protocol what to run: the code that opens heap snapshots for people.</summary>
sealed class DeveloperTools : IAsyncDisposable
{
    static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    readonly string profile = Directory.CreateTempSubdirectory("preinit-tools").FullName;
    readonly ClientWebSocket socket = new();
    readonly CancellationTokenSource timeout = new(patience);
    Process? process;
    string? session;
    int calls;

    public static async Task<DeveloperTools> Start()
    {
        var tools = new DeveloperTools();
        await tools.Connect();
        return tools;
    }

    /// <summary>Runs a script in the page of the tools.</summary>
    /// <returns>What its promise gives.</returns>
    public async Task<JsonNode> Run(string script)
    {
        var answer = await Call("Runtime.evaluate", new() { ["expression"] = script, ["awaitPromise"] = true, ["returnByValue"] = true });
        return answer["exceptionDetails"] == null && answer["result"]?["value"] is { } value ? value : throw new InvalidOperationException(answer.ToJsonString());
    }

    async Task Connect()
    {
        process = Process.Start(new ProcessStartInfo(Browser.Executable, [$"--user-data-dir={profile}", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--no-first-run", "--disable-extensions", "--remote-debugging-port=0", "about:blank"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        var port = Path.Combine(profile, "DevToolsActivePort");
        string[] lines;
        while ((lines = File.Exists(port) ? await File.ReadAllLinesAsync(port) : []).Length < 2)
            await Task.Delay(100, timeout.Token);
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{lines[0]}{lines[1]}"), timeout.Token);
        var target = await Call("Target.createTarget", new() { ["url"] = "devtools://devtools/bundled/devtools_app.html" });
        session = (string)(await Call("Target.attachToTarget", new() { ["targetId"] = (string)target["targetId"]!, ["flatten"] = true }))["sessionId"]!;
        while ((string?)await Run("document.readyState + location.protocol") != "completedevtools:")
            await Task.Delay(100, timeout.Token);
    }

    async Task<JsonObject> Call(string method, JsonObject parameters)
    {
        var id = ++calls;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session != null)
            message["sessionId"] = session;
        await socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, timeout.Token);
        for (; ; )
        {
            var answer = JsonNode.Parse(await Receive())!.AsObject();
            if ((int?)answer["id"] == id)
                return answer["result"]?.AsObject() ?? throw new InvalidOperationException(answer.ToJsonString());
        }
    }

    async Task<byte[]> Receive()
    {
        var message = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (; ; )
        {
            var part = await socket.ReceiveAsync(buffer, timeout.Token);
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return message.ToArray();
        }
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        timeout.Dispose();
        if (process == null)
            return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (IOException) // a child is still writing
        {
        }
    }
}
