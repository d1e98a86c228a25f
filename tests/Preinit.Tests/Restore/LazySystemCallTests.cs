using System.Runtime.InteropServices;

namespace Preinit.Tests;

/// <summary>System calls on objects that nobody has looked into yet: the kernel does not wait for their pages, so they must be there.</summary>
public partial class LazySystemCallTests
{
    /// <summary>Bytes of many sizes, so that many would lie across blocks; the others are to be touched by nobody.</summary>
    static object[] Make()
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, 700).Select(i => (object)Bytes(random, i % 50 == 0 ? random.Next(20_000, 60_000) : random.Next(10_000)))];
    }

    static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    [LinuxFact]
    public void An_array_can_be_written_to_a_file_by_whoever_knows_its_length()
    {
        var expected = Make();
        using var captured = CapturedGraph.Lazy(expected);
        var path = Path.GetTempFileName();
        using (var file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite))
        {
            for (var round = 0; round < 20; round++)
            {
                var objects = captured.Restore<object[]>();
                captured.AssertLazy();
                for (var i = round; i < objects.Length; i += 97)
                {
                    RandomAccess.Write(file, (byte[])objects[i], 0);
                    var written = new byte[((byte[])expected[i]).Length];
                    RandomAccess.Read(file, written, 0);
                    Assert.True(written.AsSpan().SequenceEqual((byte[])expected[i]), $"array {i} of {written.Length} bytes");
                }
            }
        }
        File.Delete(path);
    }

    [LinuxFact]
    public void A_thread_that_waits_in_a_system_call_gets_what_comes()
    {
        using var captured = CapturedGraph.Lazy(Make());
        for (var round = 0; round < 10; round++)
        {
            var target = (byte[])captured.Restore<object[]>()[3 + round];
            using var server = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.Out);
            using var client = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.In, server.ClientSafePipeHandle);
            var reader = new Thread(() => client.ReadExactly(target, 0, 1000));
            reader.Start();
            Thread.Sleep(1);
            server.Write(Enumerable.Repeat((byte)round, 1000).ToArray());
            reader.Join();
            Assert.All(target[..1000], b => Assert.Equal(round, b));
        }
    }

    /// <summary>The C library asks every thread that it knows to take part, and waits for it.</summary>
    [LinuxFact]
    public void The_user_of_the_process_can_be_set()
    {
        using var captured = CapturedGraph.Lazy(StressGraph.Build(30_000));
        for (var round = 0; round < 20; round++)
        {
            var graph = captured.Restore<Dictionary<string, StressItem>>();
            captured.AssertLazy();
            Assert.Equal(0, SetUser(GetUser()));
            if (round % 5 == 0)
                StressGraph.Check(graph);
        }
    }

    [LibraryImport("libc.so.6", EntryPoint = "getuid")]
    private static partial uint GetUser();

    [LibraryImport("libc.so.6", EntryPoint = "setuid")]
    private static partial int SetUser(uint user);
}
