using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Preinit;

namespace TextJson;

/// <summary>Contracts that the source generator wrote, warmed by use in both directions.</summary>
[Preinitialize]
static class Orders
{
    public static readonly OrderContext Context = OrderContext.Default;
    public static readonly JsonTypeInfo<Order> Contract = Context.Order;
    public static readonly List<Order> All = JsonSerializer.Deserialize("""
        [
          {"number":1,"customer":"Ada","lines":{"tea":{"count":2,"price":3.5,"options":["milk"]}},"shipping":"Collect"},
          {"number":2,"customer":"Zoë","lines":{"pie":{"count":1,"price":12},"jam":{"count":9,"price":0.99}},"shipping":"NextDay","note":"<ring>"}
        ]
        """, Context.ListOrder)!;
    public static readonly string Written = JsonSerializer.Serialize(All, Context.ListOrder);
}
