using System.ComponentModel;
using System.Text;

namespace Preinit.CompilerServices;

/// <summary>
/// Makes changes to the framework's own state again that initialisers made at publish. Called by the code that Preinit writes into a published
/// assembly. Not for use in source code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Replaying
{
    /// <summary>Sets a switch of <see cref="AppContext"/>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isEnabled">A <see cref="bool"/>.</param>
    public static void Switch(string name, object? isEnabled) => AppContext.SetSwitch(name, (bool)isEnabled!);

    /// <summary>Sets data of <see cref="AppContext"/>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="data">The data.</param>
    public static void Data(string name, object? data) => AppContext.SetData(name, data);

    /// <summary>Registers an <see cref="EncodingProvider"/>.</summary>
    /// <param name="provider">The provider.</param>
    public static void Provider(object? provider) => Encoding.RegisterProvider((EncodingProvider)provider!);
}
