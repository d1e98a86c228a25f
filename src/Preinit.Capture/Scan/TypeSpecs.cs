namespace Preinit.Capture;

/// <summary>Describes runtime types for the build tool.</summary>
static class TypeSpecs
{
    public static TypeSpec Of(Type type)
    {
        if (type.IsSZArray)
            return new TypeSpec.Vector(Of(type.GetElementType()!));
        if (type.IsArray)
            return new TypeSpec.MultiDimensional(Of(type.GetElementType()!), type.GetArrayRank());
        if (type.IsPointer)
            return new TypeSpec.Pointer(Of(type.GetElementType()!));
        if (type.IsConstructedGenericType)
            return new TypeSpec.Generic(Definition(type.GetGenericTypeDefinition()), [.. type.GetGenericArguments().Select(Of)]);
        return Definition(type);
    }

    /// <summary>Whether <see cref="Of"/> can describe a type.</summary>
    public static bool CanDescribe(Type type) =>
        type.HasElementType ? !type.IsByRef && CanDescribe(type.GetElementType()!)
        : type.IsConstructedGenericType ? type.GetGenericArguments().All(CanDescribe)
        : !type.IsGenericParameter && !type.IsFunctionPointer && !type.Assembly.IsDynamic && !type.IsCollectible;

    /// <summary>Reflection's name without type arguments.</summary>
    public static string DefinitionName(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!;

    static TypeSpec.Named Definition(Type type)
    {
        var names = new Stack<string>();
        var outermost = type;
        for (var current = type; current != null; current = current.DeclaringType)
        {
            names.Push(current.Name);
            outermost = current;
        }
        return new(type.Assembly.FullName!, outermost.Namespace ?? "", [.. names], type.GetGenericArguments().Length, type.IsValueType);
    }
}
