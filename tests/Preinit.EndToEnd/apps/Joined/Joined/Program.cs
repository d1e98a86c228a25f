using Library;
using Preinit;

if (args is ["frozen"])
{
    Console.WriteLine($"{Catalogue.AtPublish} {Unneeded.AtPublish} {Lot.AtPublish}");
    return;
}
Console.WriteLine($"same: {ReferenceEquals(Own.Books, Catalogue.Of("books"))} {ReferenceEquals(Own.Demand, OnDemand.Instance)} "
    + $"{ReferenceEquals(Own.Locked, Locked.Instance)} {ReferenceEquals(Own.Late, Late.Instance)} {ReferenceEquals(Own.Fixed, Fixed.Instance)}");
Console.WriteLine($"changed: {OnDemand.Instance.Calls} {Locked.Instance.Text} {Late.Instance.Number} {Fixed.Instance.Number} {string.Join(' ', Memo<string>.Values)}");
Catalogue.Of("books").Entries.Add("third");
GC.Collect();
Console.WriteLine($"{string.Join(' ', Own.Books.Entries)} {Catalogue.Of("films").Entries.Count}");
Console.WriteLine($"tickets: {FirstTicket.Ticket.Number} {Own.Ticket.Number} {new Ticket().Number} {Memo<int>.Values.Count}");
#if TAKER
Console.WriteLine($"taker: {Taker.Number} {new Ticket().Number}");
#endif
Console.WriteLine($"steps: {Own.Stepper.Next()} {Own.Stepper.Next()}");
Console.WriteLine($"thread: {Unneeded.ThreadNumber == Environment.CurrentManagedThreadId} {Lot.IsDrawn}");

[Preinitialize]
static class Own
{
    public static readonly Catalogue Books = Catalogue.Of("books");
    public static readonly OnDemand Demand = OnDemand.Instance;
    public static readonly Locked Locked = Locked.Instance;
    public static readonly Late Late = Late.Instance;
    public static readonly Fixed Fixed = Fixed.Instance;
    public static readonly Stepper Stepper = new();
    public static readonly Ticket Ticket;

    static Own()
    {
        Books.Entries.AddRange(["first", "second"]);
        (Demand.Calls, Locked.Text, Late.Number, Fixed.Number) = (3, "changed", 4, 5);
        Memo<string>.Values.Add("kept");
        _ = FirstTicket.Ticket.Number;
        _ = Unneeded.ThreadNumber;
        _ = Lot.IsDrawn;
#if TAKER
        _ = Taker.Number;
#endif
        Ticket = new();
        Stepper.Next();
    }
}
