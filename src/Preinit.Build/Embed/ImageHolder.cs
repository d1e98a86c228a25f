using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>
/// The class that holds the image: its bytes, the methods that name its types, fields and outside objects, and the roots, which its static
/// constructor restores when the first preinitialised type is touched. The runtime's own lock makes that happen once.
/// </summary>
sealed class ImageHolder
{
    const string Namespace = "";
    const string Name = "<Preinit>";

    readonly HostMethods host;

    public ImageHolder(ModuleDefinition module, AssemblyNameReference restoreLibrary)
    {
        Module = module;
        host = new(module, restoreLibrary);
        Type = new TypeDefinition(Namespace, Name,
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

    /// <summary>Adds the image and the code around it.</summary>
    public void Fill(CapturedImage image, PipelineOptions options, CompiledRegexes regexes)
    {
        var references = new ReferenceImporter(Module);
        var hasLargeArrays = FreezeMethod.HasLargeArrays(image);
        var data = StaticData.AddTo(Type, "Image", "Data", hasLargeArrays ? [.. image.Bytes, .. new byte[ImageFormat.PageGap]] : image.Bytes, alignment: 16);
        var types = TypeTableMethod.AddTo(Type, image.TypeTable, references);
        var links = LinksMethod.AddTo(Module, image.Links, references, regexes);
        var replay = ReplayMethod.AddTo(Type, image.Replays, image.Links, references, host);
        var rebuild = RebuildMethod.AddTo(Type, image, references, host);
        var fields = FieldsMethod.AddTo(Type, image.Fields, references);
        var kept = options.Target.IsTrimmed ? KeptTypesMethod.AddTo(Type, image, references) : null;

        var il = Methods.AddStaticConstructor(Type).Body.GetILProcessor();
        if (kept != null)
            EmitKept(il, kept);
        il.Emit(OpCodes.Ldstr, Module.Assembly.Name.Name);
        il.Emit(OpCodes.Ldsflda, data);
        il.Emit(OpCodes.Conv_U);
        il.Emit(OpCodes.Ldc_I4, image.Bytes.Length);
        il.Emit(OpCodes.Conv_I);
        il.Emit(OpCodes.Ldftn, types);
        il.Emit(OpCodes.Ldftn, links);
        il.Emit(OpCodes.Ldftn, fields);
        EmitAddress(il, replay);
        EmitAddress(il, rebuild);
        EmitAddress(il, hasLargeArrays || options.IsLazy ? FreezeMethod.AddTo(Type, references, options.Target.IsCompiledIn) : null);
        il.Emit(OpCodes.Ldsflda, Roots);
        il.Emit(OpCodes.Call, host.Restore(options.HasFallback));
        il.Emit(OpCodes.Ret);
        AccessChecks.Ignore(Module, references.Assemblies);
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
