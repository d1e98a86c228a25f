namespace Preinit.Build;

/// <summary>All of them.</summary>
static class WatchedMembers
{
    static readonly Dictionary<(string Type, string Name), WatchedMember> all =
        ((IEnumerable<WatchedMember>)[.. ClockMembers.All, .. RandomMembers.All, .. VariableMembers.All]).ToDictionary(m => (m.Type, m.Name));

    public static WatchedMember? Find(string type, string name) => all.GetValueOrDefault((type, name));
}
