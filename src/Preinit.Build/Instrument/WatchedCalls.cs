using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Preinit.Build;

/// <summary>Finds the calls of watched members in an assembly. Most assemblies name none, which their tables tell.</summary>
sealed class WatchedCalls(PEReader file, MetadataReader metadata)
{
    /// <summary>The code follows its header.</summary>
    const int TinyHeaderSize = 1, FatHeaderSize = 12;

    public IReadOnlyList<WatchedCall> Find()
    {
        var members = Members();
        return members.Count == 0 ? [] : [.. Bodies().SelectMany(body => CallsIn(body.Method, body.Address, members))];
    }

    Dictionary<int, WatchedMember> Members()
    {
        var members = new Dictionary<int, WatchedMember>();
        foreach (var handle in metadata.MemberReferences)
        {
            if (Watched(handle) is { } member)
                members[MetadataTokens.GetToken(handle)] = member;
        }
        for (var row = 1; row <= metadata.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var handle = MetadataTokens.MethodSpecificationHandle(row);
            if (members.TryGetValue(MetadataTokens.GetToken(metadata.GetMethodSpecification(handle).Method), out var member))
                members[MetadataTokens.GetToken(handle)] = member;
        }
        return members;
    }

    WatchedMember? Watched(MemberReferenceHandle handle)
    {
        var reference = metadata.GetMemberReference(handle);
        if (reference.Parent.Kind != HandleKind.TypeReference || reference.GetKind() != MemberReferenceKind.Method)
            return null;
        var type = metadata.GetTypeReference((TypeReferenceHandle)reference.Parent);
        return WatchedMembers.Find($"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}", metadata.GetString(reference.Name));
    }

    /// <summary>Methods may share a body.</summary>
    IEnumerable<(MethodDefinitionHandle Method, int Address)> Bodies() =>
        from method in metadata.MethodDefinitions
        let definition = metadata.GetMethodDefinition(method)
        where definition.RelativeVirtualAddress != 0 && (definition.ImplAttributes & System.Reflection.MethodImplAttributes.CodeTypeMask) == 0
        group method by definition.RelativeVirtualAddress into body
        select (body.First(), body.Key);

    IEnumerable<WatchedCall> CallsIn(MethodDefinitionHandle method, int address, Dictionary<int, WatchedMember> members)
    {
        var body = file.GetMethodBody(address);
        var code = body.GetILBytes()!;
        var header = (file.GetSectionData(address).GetContent(0, 1)[0] & 3) == 2 ? TinyHeaderSize : FatHeaderSize;
        var start = FilePosition(address) + header;
        var constrained = false;
        foreach (var (offset, instruction, token) in Instructions.In(code))
        {
            if (members.TryGetValue(token, out var member) && !constrained && CanReplace(instruction, token))
                yield return new(member, method, offset, start + offset, instruction, MetadataTokens.EntityHandle(token));
            constrained = instruction == ILOpCode.Constrained;
        }
    }

    /// <summary>A call of a constructor, or of the method that the caller overrides, is one on an object that is there already.</summary>
    bool CanReplace(ILOpCode instruction, int token) => instruction switch
    {
        ILOpCode.Newobj or ILOpCode.Callvirt => true,
        ILOpCode.Call => !Signature(token).IsInstance,
        _ => false,
    };

    SignatureHeader Signature(int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        if (handle.Kind == HandleKind.MethodSpecification)
            handle = metadata.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
        return metadata.GetBlobReader(metadata.GetMemberReference((MemberReferenceHandle)handle).Signature).ReadSignatureHeader();
    }

    int FilePosition(int address)
    {
        var section = file.PEHeaders.SectionHeaders[file.PEHeaders.GetContainingSectionIndex(address)];
        return address - section.VirtualAddress + section.PointerToRawData;
    }
}
