using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Models;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Entities.Ware.FullTypeName());
    return;
}

Print();
foreach (var number in Enumerable.Range(0, 200))
{
    var type = new EdmEntityType("Shop", $"Ware{number}", Entities.Ware);
    type.AddStructuralProperty("Extra", EdmPrimitiveTypeKind.Decimal);
    Entities.Model.AddElement(type);
}
GC.Collect();
Print();

static void Print()
{
    Console.WriteLine($"{Entities.Model.SchemaElements.Count()} {Entities.Terms.Length} {Entities.Terms[^1]} {string.Concat(Entities.Terms).Length}");
    Console.WriteLine(string.Join(' ', Entities.Ware.Properties().Select(p => $"{p.Name}:{p.Type.FullName()}:{p.PropertyKind}")));
    Console.WriteLine(ReferenceEquals(Entities.Model.FindDeclaredType("Shop.Ware"), Entities.Ware));
    Console.WriteLine($"{Entities.Model.FindAllDerivedTypes(Entities.Ware).Count()} {Entities.Model.FindDeclaredEntitySet("Wares").EntityType.Name}");
    Console.WriteLine(EdmCoreModel.Instance.GetInt32(isNullable: true).FullName() + Entities.Model.FindTerm("Org.OData.Core.V1.Description")?.FullName());
    var text = new StringWriter { NewLine = "\n" };
    using (var writer = XmlWriter.Create(text))
        CsdlWriter.TryWriteCsdl(Entities.Model, writer, CsdlTarget.OData, out _);
    Console.WriteLine(text.ToString().Length);
}
