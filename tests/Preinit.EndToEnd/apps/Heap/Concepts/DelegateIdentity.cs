namespace Heap.Concepts;

/// <summary>The compiler caches delegates in statics; at run time the same expression gives the cached one.</summary>
[Preinitialize]
static class DelegateIdentity
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly Func<int, int> Lambda = MakeLambda();
    static readonly Func<int, int> Group = MakeGroup();
    static readonly Func<int, int>[] Shared = [Lambda, Lambda];

    public static void Print()
    {
        WriteLine($"{Lambda == MakeLambda()} {ReferenceEquals(Lambda, MakeLambda())}");
        WriteLine($"{Group == MakeGroup()} {ReferenceEquals(Group, MakeGroup())} {Group == Successor}");
        WriteLine(ReferenceEquals(Shared[0], Shared[1]));
    }

    static Func<int, int> MakeLambda() => x => x + 1;
    static Func<int, int> MakeGroup() => Successor;
    static int Successor(int x) => x + 1;
}
