namespace Preinit.Image;

/// <summary>
/// Changes what an image belongs to, after it was written: the assemblies it was captured with are not always the ones that ship with
/// it. Everything else stays as it is.
/// </summary>
readonly unsafe ref struct ImageEditor(Span<byte> image)
{
    readonly Span<byte> image = image;

    /// <param name="coreLibrary">Gives the module version id of the core library that the app will run on, by that of the capture.</param>
    /// <param name="flags">Replaces the flags.</param>
    /// <param name="moduleOf">Gives the module version id with which an assembly ships, by its name and the id it was captured with.</param>
    public void SetIdentity(Func<Guid, Guid> coreLibrary, ImageFlags flags, Func<string, Guid, Guid> moduleOf)
    {
        fixed (byte* start = image)
        {
            var reader = new ImageReader(start, image.Length);
            var runtime = (RuntimeRecord*)reader.Records(SectionId.Runtime);
            runtime->CoreLibrary = coreLibrary(runtime->CoreLibrary);
            runtime->Flags = flags;

            var assemblies = (AssemblyRecord*)reader.Records(SectionId.Assemblies);
            for (var i = 0; i < reader.Length(SectionId.Assemblies) / sizeof(AssemblyRecord); i++)
                assemblies[i].Module = moduleOf(reader.Name(assemblies[i].Name), assemblies[i].Module);
            reader.Header->MetadataChecksum = ImageReader.MetadataChecksum(start, reader.Header->CheckedLength);
        }
    }
}
