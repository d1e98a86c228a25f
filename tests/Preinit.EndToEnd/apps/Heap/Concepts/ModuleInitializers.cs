using System.Runtime.CompilerServices;

namespace Heap.Concepts;

/// <summary>A module initialiser runs in every process, and before it come the marked initialisers: it finds what they made.</summary>
[Preinitialize]
static class ModuleInitializers
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly List<string> Marked = ["marked"];

    public static void Print() => WriteLine($"{string.Join(' ', Marked)} {Early.Seen}");

    internal static class Early
    {
        public static string Seen = "nothing";

        [ModuleInitializer]
        internal static void Initialize() => Seen = "module initialiser";
    }
}
