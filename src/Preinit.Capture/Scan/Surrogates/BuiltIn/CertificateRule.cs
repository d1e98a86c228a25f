using System.Security.Cryptography.X509Certificates;

namespace Preinit.Capture;

/// <summary>Certificates, from their bytes. A private key does not belong in a file that is shipped.</summary>
sealed class CertificateRule : ISurrogateRule
{
    /// <summary>By name, so that the library is not loaded for graphs without certificates.</summary>
    public bool AppliesTo(Type type) => type.FullName == "System.Security.Cryptography.X509Certificates.X509Certificate2";

    public Surrogate? For(object target, out SurrogateRefusal? refused)
    {
        var certificate = (X509Certificate2)target;
        refused = certificate.Handle == 0 ? new(RefusalReason.Handle)
            : certificate.HasPrivateKey ? new(RefusalReason.Handle, "a certificate with its private key")
            : null;
        return refused == null ? new(new("RebuildingCertificates", nameof(X509Certificate2)), new SurrogatePart("RawData", certificate.RawData)) : null;
    }
}
