using System.Globalization;
using System.Reflection;

namespace Preinit.HeapImages;

/// <summary>The value of an <see cref="AsyncLocal{T}"/>, which the image has no copy of: the process that loads it has its own.</summary>
/// <param name="holder">The class with the static field that holds the <see cref="AsyncLocal{T}"/>.</param>
/// <param name="field">The field.</param>
/// <param name="value">The value.</param>
sealed class FlowedValue(Type holder, string field, object? value)
{
    const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    readonly Type holder = holder;
    readonly string field = field;
    readonly object? value = value;

    /// <summary>Lets it flow with what is executed now.</summary>
    /// <exception cref="HeapImageException">There is no such <see cref="AsyncLocal{T}"/> here.</exception>
    public void Set()
    {
        if (holder == typeof(CultureInfo))
        {
            SetCulture((CultureInfo)value!);
            return;
        }
        if (holder.GetField(field, Static)?.GetValue(null) is not { } local || local.GetType().GetProperty(nameof(AsyncLocal<>.Value)) is not { } property)
            throw Problems.MissingOutside($"the AsyncLocal in {holder}.{field}");
        try
        {
            property.SetValue(local, value, BindingFlags.DoNotWrapExceptions, null, null, null);
        }
        catch (ArgumentException exception)
        {
            throw Problems.MissingOutside($"the AsyncLocal in {holder}.{field} has values of another type: {exception.Message}", exception);
        }
    }

    /// <summary>The framework makes these AsyncLocals when they are first needed.</summary>
    void SetCulture(CultureInfo culture)
    {
        if (field == AsyncLocalPlaces.Culture)
            CultureInfo.CurrentCulture = culture;
        else
            CultureInfo.CurrentUICulture = culture;
    }
}
