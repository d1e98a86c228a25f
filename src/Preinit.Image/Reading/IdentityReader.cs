namespace Preinit.Image;

static class IdentityReader
{
    public static RuntimeIdentity Read(SectionReader reader) => new(reader.Guid(), reader.String());
}
