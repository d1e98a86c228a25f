using Mono.Cecil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// The class that holds what the parts of an image share: the bytes of all of them, the decision whether they are used, and the types by which assemblies are
/// recognised. It has no static constructor, so that nothing runs when a part uses it.
/// </summary>
sealed class CommonHolder
{
    readonly CapturedImage common;

    public CommonHolder(ModuleDefinition module, CapturedImage common)
    {
        this.common = common;
        Type = new TypeDefinition("", "<Preinit>Common", TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed, module.TypeSystem.Object);
        Decision = new FieldDefinition("Decision", FieldAttributes.Assembly | FieldAttributes.Static, module.TypeSystem.Object);
        Type.Fields.Add(Decision);
        module.Types.Add(Type);
    }

    public TypeDefinition Type { get; }

    public FieldDefinition Decision { get; }

    /// <summary>The bytes of all images, the common one first.</summary>
    public FieldDefinition Data { get; private set; } = null!;

    /// <summary>Of the common image.</summary>
    public int Length => common.Bytes.Length;

    public MethodDefinition Types { get; private set; } = null!;

    /// <param name="parts">The parts.</param>
    /// <param name="holders">Their holders.</param>
    /// <param name="options">Say what the app is published as.</param>
    /// <param name="regexes">The regular expressions that have code.</param>
    public void Fill(IReadOnlyList<CapturedImage> parts, IReadOnlyList<ImageHolder> holders, PipelineOptions options, CompiledRegexes regexes)
    {
        var references = new ReferenceImporter(Type.Module);
        Data = StaticData.AddTo(Type, "Image", "Data", ImageData.Of([common, .. parts], out var offsets), alignment: 16);
        Data.IsAssembly = true;
        Types = TypeTableMethod.AddTo(Type, common.TypeTable, references);
        AccessChecks.Ignore(Type.Module, references.Assemblies);
        for (var i = 0; i < parts.Count; i++)
            holders[i].FillPart(parts[i], offsets[i + 1], this, i == 0 ? [.. holders.Skip(1)] : [], options, regexes);
    }
}
