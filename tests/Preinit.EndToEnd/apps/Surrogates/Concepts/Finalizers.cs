namespace Surrogates.Concepts;

/// <summary>Objects with finalisers that need nothing but managed code.</summary>
[Preinitialize]
static class Finalizers
{
    static readonly List<Session> Sessions = [new("a"), new("b"), new("c", closed: true)];

    public static readonly bool Frozen = Preinitialization.IsCapturing;

    public static void Print()
    {
        Collect();
        WriteLine($"{Session.Finalized} {string.Join(' ', Sessions.Select(s => s.Name))}");
        Drop();
        Collect();
        WriteLine($"{Session.Finalized} {Sessions.Count}");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Drop()
    {
        Sessions.RemoveAt(2);
        Sessions.RemoveAt(0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    sealed class Session
    {
        static int finalized;

        public Session(string name, bool closed = false)
        {
            Name = name;
            if (closed)
                GC.SuppressFinalize(this);
        }

        public static int Finalized => Volatile.Read(ref finalized);

        public string Name { get; }

        ~Session() => Interlocked.Increment(ref finalized);
    }
}
