namespace Library;

/// <summary>A library that knows nothing of Preinit, with singletons of all the usual kinds.</summary>
public sealed class Catalogue
{
    static readonly Dictionary<string, Catalogue> known = [];

    Catalogue(string name) => Name = name;

    public static readonly bool AtPublish = AppContext.TryGetSwitch("Preinit.IsCapturing", out var capturing) && capturing;

    public string Name { get; }

    public List<string> Entries { get; } = [];

    /// <summary>A cache: who asks twice gets the same one.</summary>
    public static Catalogue Of(string name) => known.TryGetValue(name, out var catalogue) ? catalogue : known[name] = new(name);
}

public sealed class OnDemand
{
    static OnDemand? instance;

    public static OnDemand Instance => instance ??= new();

    public int Calls { get; set; }
}

public sealed class Locked
{
    static readonly object gate = new();
    static volatile Locked? instance;

    public string Text { get; set; } = "new";

    public static Locked Instance
    {
        get
        {
            if (instance == null)
            {
                lock (gate)
                    instance ??= new();
            }
            return instance;
        }
    }
}

public sealed class Late
{
    static readonly Lazy<Late> instance = new(() => new());

    public static Late Instance => instance.Value;

    public int Number { get; set; } = 1;
}

public sealed class Fixed
{
    public static readonly Fixed Instance = new();

    public int Number { get; set; } = 1;
}

/// <summary>Numbers that are handed out in the order of construction, some of them by static constructors.</summary>
public sealed class Ticket
{
    static int last;

    public int Number { get; } = ++last;
}

public static class FirstTicket
{
    public static readonly Ticket Ticket = new();
}

/// <summary>Nothing of it is changed or shared, and it cannot be kept.</summary>
public static class Unneeded
{
    static readonly Thread thread = Thread.CurrentThread;

    public static readonly bool AtPublish = AppContext.TryGetSwitch("Preinit.IsCapturing", out var capturing) && capturing;

    public static int ThreadNumber => thread.ManagedThreadId;
}

/// <summary>It cannot be kept either, and its static constructor changes what the image holds: it must not do so twice.</summary>
public static class Taker
{
    static readonly nint handle = 17;
    static readonly Ticket ticket = new();

    public static int Number => handle == 0 ? 0 : ticket.Number;
}

/// <summary>Nothing of it is changed or shared, and it is another in each process.</summary>
public static class Lot
{
    static readonly Guid number = Guid.NewGuid();

    public static readonly bool AtPublish = AppContext.TryGetSwitch("Preinit.IsCapturing", out var capturing) && capturing;

    public static bool IsDrawn => number != Guid.Empty;
}

public static class Memo<T>
{
    public static readonly List<T> Values = [];
}

/// <summary>With a static constructor at a precise moment: its methods rely on a constructor having run it.</summary>
public sealed class Stepper
{
    static readonly int[] steps;

    static Stepper() => steps = [1, 2, 30];

    int at;

    public int Next() => steps[at++];
}
