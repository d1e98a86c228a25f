using NodaTime;
using NodaTime.Text;
using Times;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Clocks.Written.Format(Clocks.Meetings[0]));
    return;
}

Print();
foreach (var hour in Enumerable.Range(0, 2_000))
    Clocks.Meetings.Add(Clocks.Meetings[0].PlusHours(hour * 11));
Clocks.Zones["Home"] = Clocks.Zones["America/New_York"];
Clocks.Countries["GB"] = "Home";
Clocks.Countries.Add("ZZ", "Etc/UTC");
GC.Collect();
Print();

static void Print()
{
    foreach (var meeting in Clocks.Meetings.Take(6).Append(Clocks.Meetings[^1]))
        Console.WriteLine(Clocks.Written.Format(meeting));
    Console.WriteLine($"{Clocks.Zones.Count} zones, {Clocks.Countries.Count} countries, {Clocks.Meetings.Count} meetings, {Clocks.Countries["GB"]}");

    var instant = Instant.FromUtc(2026, 7, 1, 12, 0);
    foreach (var id in new[] { "Europe/London", "Asia/Kolkata", "America/New_York", "Pacific/Auckland", "Africa/Casablanca", "UTC" })
    {
        var zone = Clocks.Zones[id];
        Console.WriteLine($"{zone.Id} {instant.InZone(zone)} {zone.GetZoneInterval(instant)} {ReferenceEquals(zone, Clocks.Provider[id])}");
    }
    // Every zone, in summer and in years for which nothing is cached.
    Console.WriteLine(Clocks.Zones.Values.Sum(z => z.GetUtcOffset(instant).Seconds + z.GetUtcOffset(instant.Plus(Duration.FromDays(9_000))).Seconds));
    Console.WriteLine(Clocks.Zones.Values.Count(z => z.GetZoneInterval(instant).Savings != Offset.Zero));

    var parsed = Clocks.Written.Parse("Sun, 29 Mar 2026 03:30:00 +01 Europe/London");
    Console.WriteLine(parsed.Success ? parsed.Value.ToString() : parsed.Exception.Message);
    Console.WriteLine(Clocks.Day.Parse("29/02/2028").Value.PlusYears(1).ToString("R", null));
    Console.WriteLine(Clocks.Day.Parse("31/02/2028").Success);
    Console.WriteLine(Clocks.Lasting.Format(Period.Between(new LocalDate(1999, 12, 31), new LocalDate(2026, 11, 25))));
    Console.WriteLine(InstantPattern.ExtendedIso.Format(instant));
    Console.WriteLine(new LocalDate(2026, 11, 25).WithCalendar(CalendarSystem.HebrewCivil));
    Console.WriteLine(Clocks.Provider.VersionId);
}
