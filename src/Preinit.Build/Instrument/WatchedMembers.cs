namespace Preinit.Build;

/// <summary>All of them.</summary>
static class WatchedMembers
{
    static readonly Dictionary<(string Type, string Name), WatchedMember> all = ((IEnumerable<WatchedMember>)
    [
        .. ClockMembers.All, .. RandomMembers.All, .. VariableMembers.All, .. CultureMembers.All, .. TimeZoneMembers.All, .. MachineMembers.All, .. ProcessMembers.All,
        .. AppFolderMembers.All, .. FolderMembers.All, .. FileMembers.All, .. ConsoleMembers.All, .. RegistryMembers.All, .. LoadedAssemblyMembers.All, .. NetworkMembers.All, .. StartedProcessMembers.All,
        .. ConcurrencyMembers.All,
    ]).ToDictionary(m => (m.Type, m.Name));

    public static IEnumerable<WatchedMember> All => all.Values;

    public static WatchedMember? Find(string type, string name) => all.GetValueOrDefault((type, name));
}
