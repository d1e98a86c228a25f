namespace Preinit.Capture;

/// <summary>One step on the way to an object outside the image. All but the first take the object that the one before came to.</summary>
abstract record LinkStep
{
    /// <summary><c>typeof</c></summary>
    public sealed record TypeOf(TypeSpec Type) : LinkStep;

    /// <summary>The reflection object of a method or constructor, as seen from a type: the one that declares it, or one derived from that.</summary>
    public sealed record MethodOf(MethodSpec Method, TypeSpec Reflected) : LinkStep;

    /// <summary>The value of a static field.</summary>
    public sealed record StaticField(TypeSpec DeclaringType, string Name) : LinkStep;

    /// <summary>The value of a field of the object.</summary>
    public sealed record InstanceField(TypeSpec DeclaringType, string Name) : LinkStep;

    /// <summary>What a method returns: a static one, or one of the object. A static one that is not the first step is given the object.</summary>
    public sealed record Call(MethodSpec Method, LinkConstant[] Arguments) : LinkStep;

    /// <summary>An element of the array.</summary>
    public sealed record Item(int Index) : LinkStep;
}
