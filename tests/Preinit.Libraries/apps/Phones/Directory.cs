using PhoneNumbers;
using Preinit;

namespace Phones;

/// <summary>The rules of all countries, loaded and warmed by the use of each of them.</summary>
[Preinitialize]
static class Directory
{
    public static readonly PhoneNumberUtil Rules = PhoneNumberUtil.GetInstance();
    public static readonly SortedDictionary<string, PhoneNumber> Examples = Warm();
    public static readonly Dictionary<string, PhoneNumber> Contacts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Ada"] = Rules.Parse("020 7946 0018", "GB"),
        ["Zoë"] = Rules.Parse("+49 30 901820", null),
        ["Kim"] = Rules.Parse("(212) 555-0100 ext. 7", "US"),
    };

    static SortedDictionary<string, PhoneNumber> Warm()
    {
        var examples = new SortedDictionary<string, PhoneNumber>(StringComparer.Ordinal);
        foreach (var region in Rules.GetSupportedRegions())
        {
            if (Rules.GetExampleNumberForType(region, PhoneNumberType.MOBILE) is not { } example)
                continue;
            examples.Add(region, example);
            Rules.Parse(Rules.Format(example, PhoneNumberFormat.INTERNATIONAL), region);
            Rules.IsValidNumber(example);
        }

        return examples;
    }
}
