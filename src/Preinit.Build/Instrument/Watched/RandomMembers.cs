namespace Preinit.Build;

/// <summary>They give other values in each run without any help.</summary>
static class RandomMembers
{
    public static readonly WatchedMember[] All = WatchedMember.Table(InputKind.Random,
    [
        new("System.Guid", "NewGuid"),
        new("System.Guid", "CreateVersion7"),
        new("System.Random", "get_Shared"),
        new("System.Random", ".ctor"),
        new("System.Security.Cryptography.RandomNumberGenerator", "Create"),
        new("System.Security.Cryptography.RandomNumberGenerator", "Fill"),
        new("System.Security.Cryptography.RandomNumberGenerator", "GetBytes"),
        new("System.Security.Cryptography.RandomNumberGenerator", "GetHexString"),
        new("System.Security.Cryptography.RandomNumberGenerator", "GetInt32"),
        new("System.Security.Cryptography.RandomNumberGenerator", "GetItems"),
        new("System.Security.Cryptography.RandomNumberGenerator", "GetString"),
        new("System.Security.Cryptography.RandomNumberGenerator", "Shuffle"),
        new("System.IO.Path", "GetRandomFileName"),
    ]);
}
