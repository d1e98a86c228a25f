namespace Preinit.Samples.Tests;

public sealed class KeyValueTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [PostgresFact]
    public void After_a_kill_everything_is_there_that_was_saved()
    {
        using (var service = new KeyValueService(server))
        {
            Assert.Equal("OK", service.Ask("SET motto never lose anything"));
            for (var i = 0; i < 2000; i++)
                Assert.Equal("OK", service.Ask($"SET key{i} value {i}"));
            Assert.Equal("OK", service.Ask("DELETE key7"));
            Assert.StartsWith("SAVED ", service.Ask("SAVE"));
            Assert.Equal("OK", service.Ask("SET motto lost"));
            service.Kill();
        }
        server.Stop();
        server.Start();
        using (var service = new KeyValueService(server))
        {
            Assert.Equal("VALUE never lose anything", service.Ask("GET motto"));
            Assert.Equal("VALUE value 1999", service.Ask("GET key1999"));
            Assert.Equal("NONE", service.Ask("GET key7"));
            Assert.True(service.KeysAtStart >= 2000);
            Assert.Equal("OK", service.Ask("SET key7 again"));
            Assert.Equal("VALUE again", service.Ask("GET key7"));
        }
    }

    [PostgresFact]
    public async Task Killed_at_random_instants_it_loses_nothing_since_the_last_save()
    {
        var (saved, said) = (0, 0);
        for (var round = 0; round < 10; round++)
        {
            using var service = new KeyValueService(server);
            var found = service.Ask("GET n") is ['V', ..] answer ? int.Parse(answer["VALUE ".Length..]) : 0;
            Assert.InRange(found, saved, said);
            said = saved = found;

            service.Ask("SAVE"); // the first one takes longest
            var killing = Task.Delay(Random.Shared.Next(300)).ContinueWith(_ => service.Kill(), TaskScheduler.Default);
            for (var n = found + 1; service.Ask($"SET n {n}") == "OK"; n++)
            {
                said = n;
                if (n % 5 == 0 && service.Ask("SAVE")?.StartsWith("SAVED", StringComparison.Ordinal) == true)
                    saved = n;
            }
            await killing;
        }
        Assert.True(saved > 0);
    }

    [PostgresFact]
    public void Many_saves_are_a_chain_that_begins_anew_now_and_then()
    {
        for (var round = 0; round < 3; round++)
        {
            using var service = new KeyValueService(server);
            for (var i = 0; i < 12; i++)
            {
                Assert.Equal("OK", service.Ask($"SET chain{12 * round + i} {i}"));
                Assert.StartsWith("SAVED ", service.Ask("SAVE"));
            }
            service.Kill();
        }
        using (var service = new KeyValueService(server))
            Assert.All(Enumerable.Range(0, 36), i => Assert.Equal($"VALUE {i % 12}", service.Ask($"GET chain{i}")));
        Assert.InRange(server.Count("images"), 1, 21);
        Assert.Equal(1, server.Count("images where base is null"));
    }

    [PostgresFact]
    public void Without_its_database_it_goes_on_and_says_that_nothing_is_saved()
    {
        using var service = new KeyValueService(server);
        Assert.Equal("OK", service.Ask("SET here still"));
        server.Stop();
        try
        {
            Assert.StartsWith("ERROR ", service.Ask("SAVE"));
            Assert.Equal("VALUE still", service.Ask("GET here"));
        }
        finally
        {
            server.Start();
        }
        Assert.StartsWith("SAVED ", service.Ask("SAVE"));
    }

    [PostgresFact]
    public void What_is_no_command_is_answered()
    {
        using var service = new KeyValueService(server);
        Assert.StartsWith("ERROR the commands are", service.Ask("GET"));
        Assert.StartsWith("ERROR the commands are", service.Ask(""));
        Assert.Equal("NONE", service.Ask("DELETE nothing"));
        Assert.StartsWith("COUNT ", service.Ask("COUNT"));
    }
}
