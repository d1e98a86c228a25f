using System.Globalization;

namespace Preinit.Inspect;

/// <summary>An object in a few words.</summary>
public static class ObjectText
{
    const int MostCharacters = 60;

    /// <summary><c>string "abc"</c>, <c>Item[12]</c>, <c>int 5</c> for a box, else the name of the type.</summary>
    public static string Of(AppModel app, int number)
    {
        if (app.TextOf(number) is { } text)
            return ValueText.Quoted(text, MostCharacters);
        var type = app.TypeOf(number);
        if (app.IsArray(number))
            return WithLength(type.ShortName, app.LengthOf(number));
        return app.FieldsOf(number).FirstOrDefault() is { Label: "", Reference: ReferenceKind.None, Kind: not ValueKind.Unknown } value
            ? $"{type.ShortName} {value.Text}" : type.ShortName;
    }

    /// <summary>What a field holds in a few words.</summary>
    public static string Of(AppModel app, FieldValue value) => value.Reference switch
    {
        ReferenceKind.None => value.Text,
        ReferenceKind.Object => Of(app, value.Target),
        ReferenceKind.Null => "null",
        ReferenceKind.Outside => value.Text.Length > 0 ? value.Text : "(an object outside the image)",
        _ => app.HeapImage == null ? "(made at start-up)" : "(made when it is loaded)",
    };

    /// <summary>The length belongs into the first brackets: <c>int[3][]</c>.</summary>
    static string WithLength(string name, int length)
    {
        var place = name.LastIndexOf("[]", StringComparison.Ordinal);
        while (place > 1 && name[place - 1] == ']' && name.LastIndexOf('[', place - 1) is > 0 and var earlier)
            place = earlier;
        return place < 0 ? $"{name} ({length.ToString(CultureInfo.InvariantCulture)} elements)"
            : string.Create(CultureInfo.InvariantCulture, $"{name[..(place + 1)]}{length}{name[(place + 1)..]}");
    }
}
