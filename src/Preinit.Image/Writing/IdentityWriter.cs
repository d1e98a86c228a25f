namespace Preinit.Image;

static class IdentityWriter
{
    public static void Write(SectionWriter writer, RuntimeIdentity identity)
    {
        writer.Guid(identity.CoreLibrary);
        writer.String(identity.FrameworkVersion);
    }
}
