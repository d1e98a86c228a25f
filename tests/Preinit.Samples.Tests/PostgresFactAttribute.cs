namespace Preinit.Samples.Tests;

/// <summary>A fact that needs a PostgreSQL server.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (!PostgresServer.IsInstalled)
            Skip = "NOT TESTED: PostgreSQL is not installed (apt-get install postgresql), so the key-value service has no database";
    }
}
