using System.Globalization;
using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// What matches a regular expression keeps the culture whose rules for upper and lower case it was made with: mostly the current one. Those
/// rules are in the program of the expression already, so the culture of that name, which can be linked, stands for it.
/// </summary>
sealed class RegexCultureRule : ISubstituteRule
{
    public bool AppliesTo(Type type) => type.Assembly.GetName().Name == "System.Text.RegularExpressions" && Field(type) != null;

    public IReadOnlyList<Substitute> For(object holder, out string? refused)
    {
        refused = null;
        var field = Field(holder.GetType())!;
        return field.GetValue(holder) is CultureInfo culture ? [new(field, CultureInfo.GetCultureInfo(culture.Name))] : [];
    }

    static FieldInfo? Field(Type type) => type.IsValueType ? null
        : type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).FirstOrDefault(f => f.FieldType == typeof(CultureInfo));
}
