using FluentValidation.Results;
using Preinit;

namespace Rules;

/// <summary>The rules of an app, which the library finds out from expressions and compiles.</summary>
[Preinitialize]
static class Checks
{
    public static readonly OrderValidator Orders = new();
    public static readonly ValidationResult Sample = Orders.Validate(new Order("", "x", 0, 1.005m, ["A1"]));
}
