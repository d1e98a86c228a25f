using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>What regular expressions get at load.</summary>
static class LiveRegex
{
    public static Hashtable Names(LinkSpec.NameTable table)
    {
        var names = new Hashtable(table.Names.Length);
        for (var i = 0; i < table.Names.Length; i++)
            names.Add(table.Names[i], table.Numbers[i]);
        return names;
    }

    /// <summary>That of a new expression of the same pattern; the interpreter, which is in the image, where there is none.</summary>
    public static object? Factory(LinkSpec.RegexFactory link, object?[] roots)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(link.Culture);
            var regex = new Regex(link.Pattern, (RegexOptions)link.Options, TimeSpan.FromTicks(link.Timeout));
            return typeof(Regex).GetField("factory", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)?.GetValue(regex) ?? Fallback(link, roots);
        }
        catch (CultureNotFoundException)
        {
            return Fallback(link, roots);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    static object? Fallback(LinkSpec.RegexFactory link, object?[] roots) => link.Fallback < 0 ? null : roots[link.Fallback];
}
