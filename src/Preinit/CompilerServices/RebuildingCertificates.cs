using System.ComponentModel;
using System.Security.Cryptography.X509Certificates;

namespace Preinit.CompilerServices;

/// <summary>The part of <see cref="Rebuilding"/> that needs System.Security.Cryptography. Not for use in source code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RebuildingCertificates
{
    /// <summary>Makes a certificate.</summary>
    /// <param name="target">Not used.</param>
    /// <param name="parts">Its bytes.</param>
    public static object? X509Certificate2(object? target, object?[] parts) => X509CertificateLoader.LoadCertificate((byte[])parts[0]!);
}
