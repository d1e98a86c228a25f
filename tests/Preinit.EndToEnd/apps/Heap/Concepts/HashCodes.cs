using System.Runtime.CompilerServices;

namespace Heap.Concepts;

[Preinitialize]
static class HashCodes
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly object[] Keys = [new(), new(), new List<int>(), "string", new int[3], new()];
    static readonly HashSet<object> ByIdentity = new(Keys.Take(5), ReferenceEqualityComparer.Instance);
    static readonly Dictionary<Plain, string> ByPlain = new() { [Plain.A] = "a", [Plain.B] = "b" };
    static readonly object Locked = Lock();

    public static void Print()
    {
        WriteLine(string.Join(' ', Keys.Select(ByIdentity.Contains)));
        WriteLine(ByIdentity.Contains(new object()));
        WriteLine($"{ByPlain[Plain.A]} {ByPlain[Plain.B]} {ByPlain.ContainsKey(new Plain())}");
        var first = RuntimeHelpers.GetHashCode(Keys[0]);
        GC.Collect();
        WriteLine(first == RuntimeHelpers.GetHashCode(Keys[0]));
        WriteLine(RuntimeHelpers.GetHashCode(Keys[5]) != 0);
        lock (Locked)
            WriteLine(ByIdentity.Add(Locked));
        WriteLine(ByIdentity.Contains(Locked));
    }

    /// <summary>An object that was locked and hashed has a sync block, which stays behind at publish.</summary>
    static object Lock()
    {
        var target = new object();
        lock (target)
            RuntimeHelpers.GetHashCode(target);
        return target;
    }

    sealed class Plain
    {
        public static readonly Plain A = new();
        public static readonly Plain B = new();
    }
}
