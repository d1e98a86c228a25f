using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// The class that holds the image: its bytes, the methods that name its types and outside objects, and the roots, which its static
/// constructor restores when the first preinitialised type is touched. The runtime's own lock makes that happen once.
/// </summary>
sealed class ImageHolder
{
    const string Namespace = "";
    const string Name = "<Preinit>";

    ImageHolder(ModuleDefinition module)
    {
        Module = module;
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

    public static ImageHolder Create(ModuleDefinition module, CapturedImage image, ReferenceImporter references)
    {
        var holder = new ImageHolder(module);
        var data = ImageData.AddTo(holder.Type, image.Bytes);
        var types = TypeTableMethod.AddTo(holder.Type, image.TypeTable, references);
        var links = LinksMethod.AddTo(holder.Type, image.Links, references);
        holder.AddStaticConstructor(data, image.Bytes.Length, types, links);
        AccessChecks.Ignore(module, references.Assemblies);
        return holder;
    }

    void AddStaticConstructor(FieldDefinition data, int length, MethodDefinition types, MethodDefinition links)
    {
        var il = Methods.AddStaticConstructor(Type).Body.GetILProcessor();
        il.Emit(OpCodes.Ldstr, Module.Assembly.Name.Name);
        il.Emit(OpCodes.Ldsflda, data);
        il.Emit(OpCodes.Conv_U);
        il.Emit(OpCodes.Ldc_I4, length);
        il.Emit(OpCodes.Conv_I);
        il.Emit(OpCodes.Ldftn, types);
        il.Emit(OpCodes.Ldftn, links);
        il.Emit(OpCodes.Call, RestoreMethod());
        il.Emit(OpCodes.Stsfld, Roots);
        il.Emit(OpCodes.Ret);
    }

    /// <summary><c>ImageHost.Restore</c> of the library that the app ships with.</summary>
    MethodReference RestoreMethod()
    {
        var method = new MethodReference("Restore", new ArrayType(Module.TypeSystem.Object), Host());
        method.Parameters.Add(new ParameterDefinition(Module.TypeSystem.String));
        for (var i = 0; i < 4; i++)
            method.Parameters.Add(new ParameterDefinition(Module.TypeSystem.IntPtr));
        return method;
    }

    /// <summary><c>ImageHost.Absorb</c> of the same.</summary>
    public MethodReference AbsorbMethod()
    {
        var method = new MethodReference("Absorb", Module.TypeSystem.Boolean, Host());
        method.Parameters.Add(new ParameterDefinition(new ByReferenceType(Module.TypeSystem.Int32)));
        return method;
    }

    TypeReference Host() =>
        new("Preinit.CompilerServices", "ImageHost", Module, Module.AssemblyReferences.First(r => r.Name == "Preinit"));
}
