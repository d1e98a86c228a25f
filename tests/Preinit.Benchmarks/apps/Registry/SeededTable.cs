#if SEEDED
namespace Registry;

/// <summary>A table whose hash codes are others in each process: it is built anew at every start.</summary>
[Preinit.Preinitialize(Required = true)]
static class SeededTable
{
    public static readonly Dictionary<string, string> Entries = SeededFilling.Fill(SeededFilling.Texts("key"), SeededFilling.Texts("value"));
}
#endif
