using System.Data;
using Npgsql;
using NpgsqlTypes;

namespace KeyValue;

/// <summary>The images in the database, each with the name of the one that it is a change of. One is there as a whole or not at all: that is what transactions are for.</summary>
sealed class ImageTable(NpgsqlDataSource database)
{
    public async Task CreateAsync()
    {
        await using var command = database.CreateCommand("""
            create table if not exists images (
                name text primary key,
                base text references images,
                number bigint generated always as identity,
                saved timestamptz not null default now(),
                image bytea not null)
            """);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Writes the newest image, and all that it is based on, to files.</summary>
    /// <returns>Their names, the newest first.</returns>
    public async Task<List<string>> FetchAsync(Func<string, string> pathOf)
    {
        await using var command = database.CreateCommand("""
            with recursive chain as (
                select * from images where number = (select max(number) from images)
                union all select i.* from images i join chain c on i.name = c.base)
            select name, image from chain
            """);
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess);
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
            await using var image = await reader.GetStreamAsync(1);
            await using var file = File.Create(pathOf(names[^1]));
            await image.CopyToAsync(file);
        }
        return names;
    }

    /// <summary>When this returns, the image survives whatever happens to this process and to the server. One that has everything takes the place of all that were before.</summary>
    /// <returns>The image's number.</returns>
    public async Task<long> AddAsync(SavedImage image, Stream bytes)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var insert = new NpgsqlCommand("insert into images (name, base, image) values ($1, $2, $3) returning number", connection, transaction)
        {
            Parameters =
            {
                new() { Value = image.Name },
                new() { Value = (object?)image.Base ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = bytes, NpgsqlDbType = NpgsqlDbType.Bytea },
            },
        };
        var number = (long)(await insert.ExecuteScalarAsync())!;
        if (image.Base == null)
        {
            await using var delete = new NpgsqlCommand("delete from images where number < $1", connection, transaction) { Parameters = { new() { Value = number } } };
            await delete.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
        return number;
    }
}
