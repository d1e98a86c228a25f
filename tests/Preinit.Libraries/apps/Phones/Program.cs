using PhoneNumbers;
using Directory = Phones.Directory;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Directory.Rules.IsValidNumber(Directory.Contacts["Ada"]));
    return;
}

Print();
foreach (var number in Enumerable.Range(0, 1_000))
    Directory.Contacts[$"contact {number}"] = Directory.Rules.Parse($"0161 496 {number:0000}", "GB");
Directory.Contacts["Ada"] = Directory.Contacts["Ada"].ToBuilder().SetExtension("42").Build();
Directory.Examples.Remove("GB");
Directory.Examples["ZZ"] = Directory.Contacts["contact 7"];
GC.Collect();
Print();

static void Print()
{
    var rules = Directory.Rules;
    foreach (var (name, number) in Directory.Contacts.Take(3))
    {
        Console.WriteLine($"{name}: {rules.Format(number, PhoneNumberFormat.E164)} {rules.Format(number, PhoneNumberFormat.INTERNATIONAL)} "
            + $"{rules.Format(number, PhoneNumberFormat.NATIONAL)} {rules.GetNumberType(number)} {rules.GetRegionCodeForNumber(number)} {rules.IsValidNumber(number)}");
    }
    Console.WriteLine($"{Directory.Contacts.Count} contacts, {Directory.Examples.Count} examples, {Directory.Contacts.Values.Count(rules.IsValidNumber)} valid");
    foreach (var (region, number) in Directory.Examples.Where((_, index) => index % 16 == 0))
        Console.WriteLine($"{region}: {rules.Format(number, PhoneNumberFormat.INTERNATIONAL)} {rules.FormatOutOfCountryCallingNumber(number, "FR")}");
    Console.WriteLine(rules.FindNumbers("Call 020 7946 0018 or +1 650-253-0000, not 123.", "GB").Count());
    Console.WriteLine(rules.IsNumberMatch("+44 20 7946 0018", "2079460018"));
    Console.WriteLine(rules.IsPossibleNumber("123", "GB"));
    Console.WriteLine(ReferenceEquals(rules, PhoneNumberUtil.GetInstance()));
    var typed = rules.GetAsYouTypeFormatter("US");
    Console.WriteLine(string.Join(' ', "6502530000".Select(typed.InputDigit)));
    try
    {
        rules.Parse("not a number", "GB");
    }
    catch (NumberParseException exception)
    {
        Console.WriteLine(exception.ErrorType);
    }
}
