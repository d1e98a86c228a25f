using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Preinit.Restore;

/// <summary>
/// What an object is made of, as a text that is the same for an object of the image and its counterpart: for matching, not for people. It ends after some
/// steps, so that what is far away may differ.
/// </summary>
/// <param name="identities">The counterparts that are known: they have the same number.</param>
/// <param name="isRestored">On which side the object is.</param>
sealed class ContentText(Identities identities, bool isRestored)
{
    const int MostSteps = 64;

    readonly StringBuilder text = new();
    readonly List<object> seen = [];
    int steps;

    public string Of(object? value)
    {
        if (value is string)
            return (string)value;
        Append(value);
        return text.ToString();
    }

    void Append(object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null ");
                break;
            case string content:
                text.Append(CultureInfo.InvariantCulture, $"{content.Length}\"{content}\" ");
                break;
            case MemberInfo or Assembly or Module:
                text.Append(CultureInfo.InvariantCulture, $"{value} {value.GetHashCode()} ");
                break;
            case ValueType when PlainTypes.Contains(value.GetType()):
                text.Append(CultureInfo.InvariantCulture, $"{value.GetType()} {Convert.ToHexString(ValueBytes.Of(value))} ");
                break;
            default:
                AppendObject(value);
                break;
        }
    }

    void AppendObject(object value)
    {
        text.Append(value.GetType()).Append(' ');
        if (value is not ValueType)
        {
            if (identities.NumberOf(value, isRestored) is { } number)
            {
                text.Append(CultureInfo.InvariantCulture, $"#{number} ");
                return;
            }
            if (seen.FindIndex(s => ReferenceEquals(s, value)) is >= 0 and var index)
            {
                text.Append(CultureInfo.InvariantCulture, $"^{index} ");
                return;
            }
            seen.Add(value);
        }
        if (++steps < MostSteps)
            AppendContent(value);
    }

    void AppendContent(object value)
    {
        text.Append("( ");
        if (TableKind.Of(value.GetType(), out _) != null)
            text.Append(CultureInfo.InvariantCulture, $"{((IEnumerable)value).Cast<object?>().Count()} ");
        else if (value is Delegate target)
            Append(target.Method);
        else if (value is Array array)
        {
            text.Append(CultureInfo.InvariantCulture, $"{array.Length} ");
            foreach (var element in array.Cast<object?>().Take(MostSteps))
                Append(element);
        }
        else
        {
            foreach (var field in FieldList.Of(value.GetType()))
                Append(field.FieldType.IsPointer || field.FieldType.IsFunctionPointer ? null : field.GetValue(value));
        }
        text.Append(") ");
    }
}
