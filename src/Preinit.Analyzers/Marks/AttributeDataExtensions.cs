using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Preinit.Analyzers;

/// <summary>Reads attributes.</summary>
static class AttributeDataExtensions
{
    public static Location PlaceOf(this AttributeData attribute, ISymbol target, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation() ?? target.Locations[0];

    /// <summary>Smaller ones run first.</summary>
    public static int Order(this AttributeData attribute) =>
        attribute.NamedArguments.Where(a => a.Key == "Order").Select(a => a.Value.Value as int? ?? 0).FirstOrDefault();
}
