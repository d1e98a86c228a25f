namespace Preinit.Image;

/// <summary>
/// The 32 bits before an object's method table (src/coreclr/vm/syncblk.h): a thin lock, a sync block index or a hash code.
/// </summary>
static class ObjectHeader
{
    const uint FinalizerRun = 1 << 30;
    const uint IsHashOrSyncBlock = 1 << 27;
    const uint IsHash = 1 << 26;
    const uint HashMask = (1 << 26) - 1;
    const uint ThinLockMask = 0x003F_FFFF;

    /// <summary>The header of an object whose identity hash code was already asked for.</summary>
    public static uint WithHash(int hash) => IsHashOrSyncBlock | IsHash | ((uint)hash & HashMask);

    /// <param name="header">One that <see cref="HasHash"/>.</param>
    public static uint HashOf(uint header) => header & HashMask;

    public static bool HasHash(uint header) => (header & (IsHashOrSyncBlock | IsHash)) == (IsHashOrSyncBlock | IsHash);

    public static bool HasSyncBlock(uint header) => (header & (IsHashOrSyncBlock | IsHash)) == IsHashOrSyncBlock;

    /// <summary>Whether the finaliser has run or was suppressed.</summary>
    public static bool IsFinalizerSuppressed(uint header) => (header & FinalizerRun) != 0;

    public static bool IsLocked(uint header) => (header & IsHashOrSyncBlock) == 0 && (header & ThinLockMask) != 0;
}
