using dnlib.DotNet;

namespace Preinit.EndToEnd;

/// <summary>Looks into a published assembly with another library than the one that wrote it.</summary>
static class RewrittenAssembly
{
    public static bool IsRewritten(string path)
    {
        using var module = ModuleDefMD.Load(File.ReadAllBytes(path));
        return module.Find("<Preinit>", isReflectionName: true) != null;
    }

    /// <summary>The bytes of the image, or of its parts, as the initial value of their field.</summary>
    public static byte[] Image(string path)
    {
        using var module = ModuleDefMD.Load(File.ReadAllBytes(path));
        var holder = module.Find("<Preinit>Common", isReflectionName: true) ?? module.Find("<Preinit>", isReflectionName: true);
        return holder.FindField("Image").InitialValue;
    }

    public static Guid ModuleVersionId(string path)
    {
        using var module = ModuleDefMD.Load(File.ReadAllBytes(path));
        return module.Mvid!.Value;
    }

    /// <summary>Whether it has native code, made by ReadyToRun.</summary>
    public static bool IsPrecompiled(string path)
    {
        using var module = ModuleDefMD.Load(File.ReadAllBytes(path));
        return module.Metadata.ImageCor20Header.ManagedNativeHeader.Size > 0;
    }

    public static byte[] PublicKey(string path)
    {
        using var module = ModuleDefMD.Load(File.ReadAllBytes(path));
        return module.Assembly.PublicKey?.Data ?? [];
    }

    /// <summary>Whether the assembly says that it is signed and has room for the signature that is not empty.</summary>
    public static bool IsSigned(string path)
    {
        using var module = ModuleDefMD.Load(File.ReadAllBytes(path));
        var signature = module.Metadata.ImageCor20Header.StrongNameSignature;
        var reader = module.Metadata.PEImage.CreateReader(signature.VirtualAddress, signature.Size);
        return module.IsStrongNameSigned && reader.ReadRemainingBytes().Any(b => b != 0);
    }
}
