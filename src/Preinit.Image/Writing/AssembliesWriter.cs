namespace Preinit.Image;

static class AssembliesWriter
{
    public static void Write(SectionWriter writer, IReadOnlyList<AssemblyIdentity> assemblies)
    {
        writer.UInt32((uint)assemblies.Count);
        foreach (var assembly in assemblies)
        {
            writer.String(assembly.Name);
            writer.Guid(assembly.Module);
            writer.UInt32((uint)assembly.TypeIndex);
        }
    }
}
