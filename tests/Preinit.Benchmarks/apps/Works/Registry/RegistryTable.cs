namespace Works;

/// <summary>The table that every start of the app needs.</summary>
[Preinit.Preinitialize(Required = true)]
static class RegistryTable
{
    public static readonly Dictionary<string, Rec> Entries = RegistryBuilder.Build();
}
