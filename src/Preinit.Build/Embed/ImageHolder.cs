using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>
/// The class that holds an image, or a part of it: the methods that name its types, fields and outside objects, and the roots, which its static
/// constructor restores when the first preinitialised type is touched. The runtime's own lock makes that happen once.
/// </summary>
sealed class ImageHolder
{
    const string Namespace = "";
    const string Name = "<Preinit>";

    readonly HostMethods host;
    readonly string part;

    /// <param name="module">The app.</param>
    /// <param name="restoreLibrary">The library that it ships with.</param>
    /// <param name="number">Of the part; 0 for the first one, and for the image as a whole.</param>
    public ImageHolder(ModuleDefinition module, AssemblyNameReference restoreLibrary, int number = 0)
    {
        Module = module;
        host = new(module, restoreLibrary);
        part = number == 0 ? "" : $"{number}";
        Type = new TypeDefinition(Namespace, Name + part,
            TypeAttributes.NotPublic | TypeAttributes.Abstract | TypeAttributes.Sealed, module.TypeSystem.Object);
        Roots = new FieldDefinition("Roots", FieldAttributes.Assembly | FieldAttributes.Static | FieldAttributes.InitOnly,
            new ArrayType(module.TypeSystem.Object));
        Type.Fields.Add(Roots);
        module.Types.Add(Type);
    }

    public ModuleDefinition Module { get; }
    public TypeDefinition Type { get; }

    /// <summary>An <c>object[]</c>, or null where the original initialisers must run.</summary>
    public FieldDefinition Roots { get; }

    public MethodReference Absorb(ModuleDefinition caller) => caller.ImportReference(host.Absorb());

    public MethodReference Made(ModuleDefinition caller) => caller.ImportReference(host.Made());

    /// <summary>Has the app set its hash seeds, given the record that says how.</summary>
    public void EmitHashSeeds(ILProcessor il, byte[] record)
    {
        il.Emit(OpCodes.Ldsflda, StaticData.AddTo(Module.GetType("<Module>"), "<Preinit>HashSeeds", "<Preinit>HashSeedRecord", record, alignment: 8));
        il.Emit(OpCodes.Conv_U);
        il.Emit(OpCodes.Call, host.FixHashSeeds());
    }

    /// <summary>Adds the image and the code around it.</summary>
    public void Fill(CapturedImage image, PipelineOptions options, CompiledRegexes regexes)
    {
        var references = new ReferenceImporter(Module);
        var data = StaticData.AddTo(Type, "Image", "Data", ImageData.Of([image], out var offsets), alignment: 16);
        var il = Begin(image, options, references);
        EmitImage(il, data, offsets[0], image.Bytes.Length);
        il.Emit(OpCodes.Ldftn, TypeTableMethod.AddTo(Type, image.TypeTable, references));
        il.Emit(OpCodes.Ldftn, LinksMethod.AddTo(Module, image.Links, references, regexes));
        il.Emit(OpCodes.Ldftn, FieldsMethod.AddTo(Type, image.Fields, references));
        EmitAddress(il, ReplayMethod.AddTo(Type, image.Replays, image.Links, references, host));
        EmitAddress(il, RebuildMethod.AddTo(Type, image, references, host));
        EmitAddress(il, FreezeMethod.IsNeeded(image, options) ? FreezeMethod.AddTo(Type, references, options.Target.IsCompiledIn) : null);
        End(il, references, host.Restore(options.HasFallback));
    }

    /// <summary>The same for a part of the image.</summary>
    /// <param name="image">The part.</param>
    /// <param name="offset">Where its bytes are.</param>
    /// <param name="common">What all parts share.</param>
    /// <param name="others">The holders of the other parts, for the first one; else none.</param>
    /// <param name="options">Say what the app is published as.</param>
    /// <param name="regexes">The regular expressions that have code.</param>
    public void FillPart(CapturedImage image, int offset, CommonHolder common, IReadOnlyList<ImageHolder> others, PipelineOptions options, CompiledRegexes regexes)
    {
        var references = new ReferenceImporter(Module);
        var il = Begin(image, options, references);
        il.Emit(OpCodes.Ldsflda, common.Decision);
        EmitImage(il, common.Data, 0, common.Length);
        il.Emit(OpCodes.Ldftn, common.Types);
        EmitImage(il, common.Data, offset, image.Bytes.Length);
        il.Emit(OpCodes.Ldftn, TypeTableMethod.AddTo(Type, image.TypeTable, references));
        EmitAddress(il, image.Links.Length > 0 ? LinksMethod.AddTo(Module, image.Links, references, regexes, part) : null);
        il.Emit(OpCodes.Ldftn, FieldsMethod.AddTo(Type, image.Fields, references));
        EmitAddress(il, RebuildMethod.AddTo(Type, image, references, host));
        EmitAddress(il, FreezeMethod.IsNeeded(image, options) ? FreezeMethod.AddTo(Type, references, options.Target.IsCompiledIn) : null);
        EmitAddress(il, others.Count > 0 ? AddOthers(others) : null);
        il.Emit(options.HasFallback ? OpCodes.Ldc_I4_1 : OpCodes.Ldc_I4_0);
        End(il, references, host.RestorePart());
    }

    ILProcessor Begin(CapturedImage image, PipelineOptions options, ReferenceImporter references)
    {
        var il = Methods.AddStaticConstructor(Type).Body.GetILProcessor();
        if (options.Target.IsTrimmed)
            EmitKept(il, KeptTypesMethod.AddTo(Type, image, references, options.OwnAssemblies));
        il.Emit(OpCodes.Ldstr, Module.Assembly.Name.Name);
        return il;
    }

    void End(ILProcessor il, ReferenceImporter references, MethodReference restore)
    {
        il.Emit(OpCodes.Ldsflda, Roots);
        il.Emit(OpCodes.Call, restore);
        il.Emit(OpCodes.Ret);
        AccessChecks.Ignore(Module, references.Assemblies);
    }

    /// <summary><c>static void Others()</c>: touches the other parts.</summary>
    MethodDefinition AddOthers(IReadOnlyList<ImageHolder> others)
    {
        var method = Methods.AddStatic(Type, "Others", Module.TypeSystem.Void);
        var il = method.Body.GetILProcessor();
        foreach (var other in others)
        {
            il.Emit(OpCodes.Ldsfld, other.Roots);
            il.Emit(OpCodes.Pop);
        }
        il.Emit(OpCodes.Ret);
        return method;
    }

    static void EmitImage(ILProcessor il, FieldDefinition data, int offset, int length)
    {
        il.Emit(OpCodes.Ldsflda, data);
        il.Emit(OpCodes.Conv_U);
        if (offset > 0)
        {
            il.Emit(OpCodes.Ldc_I4, offset);
            il.Emit(OpCodes.Add);
        }
        il.Emit(OpCodes.Ldc_I4, length);
        il.Emit(OpCodes.Conv_I);
    }

    static void EmitAddress(ILProcessor il, MethodDefinition? method)
    {
        if (method != null)
        {
            il.Emit(OpCodes.Ldftn, method);
            return;
        }
        il.Emit(OpCodes.Ldc_I4_0);
        il.Emit(OpCodes.Conv_I);
    }

    void EmitKept(ILProcessor il, MethodDefinition kept)
    {
        var go = il.Create(OpCodes.Nop);
        il.Emit(OpCodes.Call, host.Never());
        il.Emit(OpCodes.Brfalse, go);
        il.Emit(OpCodes.Call, kept);
        il.Append(go);
    }
}
