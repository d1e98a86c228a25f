using System.Reflection;

namespace Preinit.Capture;

/// <summary>Numbers that tell the methods of one build of a type apart.</summary>
static class MethodTokens
{
    const BindingFlags Declared = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The metadata token; under Native AOT, which has none, one that is made from the parameters.</summary>
    public static int Of(MethodBase method) => NativeRuntime.IsHere ? OfSignature(Definition(method)) : method.MetadataToken;

    /// <summary>The method with a name and a number.</summary>
    public static MethodBase? Find(Type declaring, string name, bool isStatic, int token) => Named(declaring, name, isStatic).FirstOrDefault(m => Of(m) == token);

    /// <summary>The method with a name, if there are no others with it.</summary>
    public static MethodBase? FindOnly(Type declaring, string name, bool isStatic) => Named(declaring, name, isStatic).ToArray() is [var only] ? only : null;

    /// <summary>Constructors included.</summary>
    static IEnumerable<MethodBase> Named(Type declaring, string name, bool isStatic) =>
        declaring.GetMethods(Declared).Cast<MethodBase>().Concat(declaring.GetConstructors(Declared)).Where(m => m.Name == name && m.IsStatic == isStatic);

    static int OfSignature(MethodBase method) => unchecked((int)StateFingerprint.Of(
        $"{string.Join(',', method.GetParameters().Select(p => p.ParameterType))}`{(method.IsGenericMethod ? method.GetGenericArguments().Length : 0)}`{(method as MethodInfo)?.ReturnType}"));

    /// <summary>Whose parameters have their names in the text, and not what stands for them.</summary>
    static MethodBase Definition(MethodBase method) => method is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericMethodDefinition() : method;
}
