using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>
/// Makes the calls of watched members in an assembly go through <see cref="Stubs"/>. Only the operands of these calls change, and rows are added to the
/// tables: all tokens, the places of the code and the symbols stay valid, and so do the order in which reflection lists things and the module version id.
/// </summary>
static class InstrumentedAssembly
{
    /// <param name="file">The assembly.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="stubs">Gets a method for each call.</param>
    /// <param name="sites">Gets a description of each.</param>
    /// <param name="isLibrary">Whether it is not the app itself.</param>
    /// <returns><see langword="null"/> if nothing in it is to be changed.</returns>
    /// <exception cref="NotSupportedException">It is not of the kind that compilers write.</exception>
    public static byte[]? Write(byte[] file, string path, Stubs stubs, List<InputSite> sites, bool isLibrary = false)
    {
        using var reader = new PEReader(new MemoryStream(file));
        if (!reader.HasMetadata || !IsManaged(reader))
            return null;
        var metadata = reader.GetMetadataReader();
        var calls = new WatchedCalls(reader, metadata).Find();
        if (calls.Count == 0)
            return null;

        var changed = (byte[])file.Clone();
        var directory = reader.PEHeaders.MetadataStartOffset;
        var root = new MetadataRoot(file.AsSpan(directory, reader.PEHeaders.MetadataSize));
        var owner = StubClass(root);
        using var symbols = new SourceLines(reader, path);
        using var module = Mono.Cecil.ModuleDefinition.ReadModule(new MemoryStream(file));
        var atStartup = new StartupCalls(module);
        foreach (var call in calls)
        {
            if (atStartup.Contain(call))
                continue;
            var reference = ReferenceOf(call, metadata);
            stubs.Add(sites.Count, call.Code == ILOpCode.Newobj ? Code.Newobj : Code.Call, isLibrary && call.Member.AdjustsAppOnly ? call.Member with { Adjust = null } : call.Member,
                (Mono.Cecil.MethodReference)module.LookupToken(MetadataTokens.GetToken(reference)));
            var token = Replacement(root, metadata, call, reference, owner, Stubs.NameOf(sites.Count));
            changed[call.Position] = (byte)ILOpCode.Call;
            BitConverter.TryWriteBytes(changed.AsSpan(call.Position + 1), token);
            sites.Add(new(call.Member, module.Assembly.Name.Name, MethodNames.Of(metadata, call.Method), symbols.Find(call.Method, call.Offset)));
        }
        return AssemblyFile.WithMetadata(changed, root.ToBytes());
    }

    /// <summary>Native code of the program itself cannot be looked into; what was compiled in advance is.</summary>
    static bool IsManaged(PEReader reader) =>
        reader.PEHeaders.CorHeader is { } header && (header.Flags.HasFlag(CorFlags.ILOnly) || header.ManagedNativeHeaderDirectory.Size > 0)
        && reader.GetMetadataReader().IsAssembly;

    static MemberReferenceHandle ReferenceOf(WatchedCall call, MetadataReader metadata) => (MemberReferenceHandle)(
        call.Target.Kind == HandleKind.MethodSpecification ? metadata.GetMethodSpecification((MethodSpecificationHandle)call.Target).Method : call.Target);

    static TypeReferenceHandle StubClass(MetadataRoot root)
    {
        var assembly = root.Tables.Add(TableIndex.AssemblyRef, 1, 0, 0, 0, 0, 0, root.AddText(Stubs.AssemblyName), 0, 0);
        var scope = CodedIndex.ResolutionScope(MetadataTokens.AssemblyReferenceHandle(assembly));
        return MetadataTokens.TypeReferenceHandle(root.Tables.Add(TableIndex.TypeRef, (uint)scope, root.AddText(Stubs.ClassName), root.AddText(Stubs.Namespace)));
    }

    static int Replacement(MetadataRoot root, MetadataReader metadata, WatchedCall call, MemberReferenceHandle original, TypeReferenceHandle owner, string name)
    {
        var reference = metadata.GetMemberReference(original);
        var signature = StubSignature.Of(metadata.GetBlobReader(reference.Signature), call.Code == ILOpCode.Newobj, reference.Parent);
        var row = root.Tables.Add(TableIndex.MemberRef, (uint)CodedIndex.MemberRefParent(owner), root.AddText(name), root.AddBlob(signature));
        var handle = MetadataTokens.MemberReferenceHandle(row);
        if (call.Target.Kind != HandleKind.MethodSpecification)
            return MetadataTokens.GetToken(handle);
        var arguments = root.Tables[TableIndex.MethodSpec, MetadataTokens.GetRowNumber(call.Target)][1];
        return MetadataTokens.GetToken(MetadataTokens.MethodSpecificationHandle(
            root.Tables.Add(TableIndex.MethodSpec, (uint)CodedIndex.MethodDefOrRef(handle), arguments)));
    }
}
