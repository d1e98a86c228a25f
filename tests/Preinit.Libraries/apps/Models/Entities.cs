using Microsoft.OData.Edm;
using Preinit;

namespace Models;

/// <summary>The model of a service, with the library's own vocabularies, which it reads from embedded files.</summary>
[Preinitialize]
static class Entities
{
    public static readonly EdmModel Model = Build();
    public static readonly IEdmEntityType Ware = (IEdmEntityType)Model.FindType("Shop.Ware");
    public static readonly string[] Terms = [.. Model.ReferencedModels.SelectMany(m => m.SchemaElements).Select(e => e.FullName()).Order(StringComparer.Ordinal)];

    static EdmModel Build()
    {
        var model = new EdmModel();
        var kind = new EdmEnumType("Shop", "Kind");
        kind.AddMember("Food", new EdmEnumMemberValue(0));
        kind.AddMember("Drink", new EdmEnumMemberValue(1));
        var ware = new EdmEntityType("Shop", "Ware");
        ware.AddKeys(ware.AddStructuralProperty("Id", EdmPrimitiveTypeKind.Int32));
        ware.AddStructuralProperty("Name", EdmPrimitiveTypeKind.String);
        ware.AddStructuralProperty("Kind", new EdmEnumTypeReference(kind, isNullable: false));
        ware.AddUnidirectionalNavigation(new() { Name = "Parts", Target = ware, TargetMultiplicity = EdmMultiplicity.Many });
        var container = new EdmEntityContainer("Shop", "Container");
        container.AddEntitySet("Wares", ware);
        model.AddElements([kind, ware, container]);
        return model;
    }
}
