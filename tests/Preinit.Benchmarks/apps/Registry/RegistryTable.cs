#if !HELLO && !SMALL && !SEEDED
namespace Registry;

/// <summary>The table that every start of the app needs.</summary>
#if PREINIT
[Preinit.Preinitialize(Required = true)]
#endif
static class RegistryTable
{
#if MEMORYPACK
    public static readonly Dictionary<string, Rec> Entries = PackedRegistry.Load();
#else
    public static readonly Dictionary<string, Rec> Entries = RegistryBuilder.Build();
#endif
}
#endif
