using System.Net;

// Of what is not frozen, nothing is used here.
WriteLine($"{Setting.Value} {Plain.Squares.Sum()}");
if (args is ["--frozen"])
    WriteLine($"made at publish: {Setting.Frozen} {Plain.Frozen}");

/// <summary>Belongs to the value of a variable.</summary>
[Preinitialize]
static class Setting
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly string Value = Environment.GetEnvironmentVariable("APP_SETTING") ?? "nothing";
}

/// <summary>Its results depend on the number of processors and on the clock, but only seem to.</summary>
[Preinitialize]
static class Plain
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly int[] Squares = Compute();

    static int[] Compute()
    {
        var squares = new int[100];
        var started = DateTime.UtcNow;
        Parallel.For(0, squares.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i => squares[i] = i * i);
        Task.Run(() => squares[0] = DateTime.UtcNow - started < TimeSpan.FromHours(1) ? 0 : 1).Wait();
        return squares;
    }
}

[Preinitialize]
static class Everything
{
    public static readonly bool HasPath = Environment.GetEnvironmentVariables().Contains("PATH");
}

[Preinitialize]
static class Network
{
    public static readonly int Addresses = Math.Sign(Dns.GetHostAddresses("localhost").Length);
}

[Preinitialize]
static class Running
{
    public static readonly string Name = Start();

    static string Start()
    {
        new Thread(() => Thread.Sleep(Timeout.Infinite)) { IsBackground = true }.Start();
        return "running";
    }
}
