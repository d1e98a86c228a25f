namespace Preinit.Build;

/// <summary>Looks at key files.</summary>
static class StrongNameKey
{
    const byte PrivateKeyBlob = 0x07; // PUBLICKEYSTRUC.bType of the CryptoAPI

    public static bool HasPrivateKey(string path)
    {
        using var file = File.OpenRead(path);
        return file.ReadByte() == PrivateKeyBlob;
    }
}
