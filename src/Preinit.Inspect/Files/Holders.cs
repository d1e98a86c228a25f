using System.Globalization;
using dnlib.DotNet;
using dnlib.DotNet.Emit;

namespace Preinit.Inspect;

/// <summary>
/// The classes beside images whose code names the types in the order of the image: <c>&lt;Preinit&gt;</c>, with a number for each further part,
/// and <c>&lt;Preinit&gt;Common</c>. They are read with another library than the one that wrote them.
/// </summary>
static class Holders
{
    const string Name = "<Preinit>";

    /// <returns><see langword="null"/> if it is no assembly.</returns>
    public static ModuleDefMD? TryOpen(byte[] file)
    {
        try
        {
            return file.AsSpan().StartsWith("MZ"u8) ? ModuleDefMD.Load(file, new ModuleContext()) : null;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>For each image the names of its types, or <see langword="null"/>.</summary>
    public static IEnumerable<IReadOnlyList<string>?> Of(FileContent content, IReadOnlyList<FoundImage> images)
    {
        if (images.Count == 0)
            return [];
        using var module = TryOpen(content.Bytes);
        if (module == null)
            return images.Select(_ => (IReadOnlyList<string>?)null);
        var hasCommon = images.Count > 1;
        return [.. images.Select((_, i) => TypesOf(module, !hasCommon ? Name : i == 0 ? $"{Name}Common"
            : i == 1 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}{i - 1}")))];
    }

    static string[]? TypesOf(ModuleDefMD module, string holder)
    {
        try
        {
            return module.Find(holder, isReflectionName: false)?.FindMethod("Types")?.Body is { } body
                ? [.. body.Instructions.Where(i => i.OpCode == OpCodes.Ldtoken).Select(i => SignatureText.Of(((ITypeDefOrRef)i.Operand).ToTypeSig()))]
                : null;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or InvalidCastException or NullReferenceException or InvalidMethodException)
        {
            return null;
        }
    }
}
