using FluentValidation;
using FluentValidation.Resources;
using FluentValidation.Results;
using Preinit;

namespace Rules;

/// <summary>What was found out about an order, and the words that the library says it with.</summary>
[Preinitialize]
static class Outcomes
{
    public static readonly ValidationResult Known = new(
    [
        new ValidationFailure("Customer", "is not known", "Zoe") { ErrorCode = "unknown", Severity = Severity.Warning },
        new ValidationFailure("Price", "is too high", 1_000m),
    ]);

    public static readonly LanguageManager Words = new() { Enabled = true };
    public static readonly string NotEmpty = Words.GetString("NotEmptyValidator");
}
