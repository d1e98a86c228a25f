using FluentValidation;
using Rules;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Outcomes.Known.Errors[0].ErrorMessage);
    return;
}

Print();
Outcomes.Known.Errors.Add(new("Late", "was added"));
Outcomes.Words.AddTranslation("en", "NotEmptyValidator", "Say something");
Checks.Sample.Errors.Add(new("Late", "added"));
foreach (var number in Enumerable.Range(0, 500))
    Checks.Sample.Errors.AddRange(Checks.Orders.Validate(new Order("Ann", "", number, 3, [])).Errors);
GC.Collect();
Print();

static void Print()
{
    Console.WriteLine($"{Outcomes.Known.IsValid} {string.Join(" | ", Outcomes.Known.Errors.Select(e => $"{e.PropertyName} {e.ErrorMessage} {e.Severity} {e.AttemptedValue}"))}");
    Console.WriteLine($"{Outcomes.NotEmpty} {Outcomes.Words.GetString("NotEmptyValidator")} {Outcomes.Words.GetString("EmailValidator")}");
    Console.WriteLine($"{Checks.Sample.Errors.Count} {string.Join(" | ", Checks.Sample.Errors.Take(12))}");
    foreach (var failure in Checks.Orders.Validate(new Order("A", "a@b.c", 100, 20, ["fine", ""])).Errors)
        Console.WriteLine($"{failure.PropertyName} {failure.ErrorCode} {failure.Severity} {failure.ErrorMessage}");
    Console.WriteLine(Checks.Orders.Validate(new Order("Ann", "a@b.c", 1, 2.5m, ["fine"])).IsValid);
    Console.WriteLine(string.Join(' ', Checks.Orders.CreateDescriptor().GetMembersWithValidators().Select(m => m.Key)));
}
