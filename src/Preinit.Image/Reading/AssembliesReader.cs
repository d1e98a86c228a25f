namespace Preinit.Image;

static class AssembliesReader
{
    public static AssemblyIdentity[] Read(SectionReader reader)
    {
        var assemblies = new AssemblyIdentity[reader.UInt32()];
        for (var i = 0; i < assemblies.Length; i++)
            assemblies[i] = new(reader.String(), reader.Guid(), (int)reader.UInt32());
        return assemblies;
    }
}
