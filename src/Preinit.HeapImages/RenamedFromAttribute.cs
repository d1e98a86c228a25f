namespace Preinit;

/// <summary>Tells by which name images of earlier builds know a type, a field or an auto-property.</summary>
/// <param name="name">
/// The earlier name: of a type the full one, as reflection writes it (<c>App.Outer+Inner</c>, <c>App.Table`2</c>), of a field or property just the name.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface | AttributeTargets.Delegate | AttributeTargets.Field | AttributeTargets.Property,
    AllowMultiple = true, Inherited = false)]
public sealed class RenamedFromAttribute(string name) : Attribute
{
    /// <summary>The earlier name.</summary>
    public string Name { get; } = name;
}
