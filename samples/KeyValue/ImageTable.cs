using Npgsql;
using NpgsqlTypes;
using Preinit;

namespace KeyValue;

/// <summary>The images in the database. One is there as a whole or not at all: that is what transactions are for.</summary>
sealed class ImageTable(NpgsqlDataSource database)
{
    /// <summary>So many images are kept.</summary>
    const int Kept = 10;

    public async Task CreateAsync()
    {
        await using var command = database.CreateCommand("""
            create table if not exists images (
                id bigint generated always as identity primary key,
                saved timestamptz not null default now(),
                image bytea not null)
            """);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The newest store, or an empty one. The image streams from the server into memory as it is loaded.</summary>
    public async Task<Store> LoadAsync()
    {
        await using var command = database.CreateCommand("select image from images order by id desc limit 1");
        await using var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess);
        if (!await reader.ReadAsync())
            return new();
        await using var image = await reader.GetStreamAsync(0);
        return await HeapImage.LoadAsync<Store>(image);
    }

    /// <returns>The image's number. When it is returned, the image survives whatever happens to this process and to the server.</returns>
    public async Task<long> AddAsync(Stream image)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var insert = new NpgsqlCommand("insert into images (image) values ($1) returning id", connection, transaction)
        {
            Parameters = { new() { Value = image, NpgsqlDbType = NpgsqlDbType.Bytea } },
        };
        var id = (long)(await insert.ExecuteScalarAsync())!;
        await using var delete = new NpgsqlCommand("delete from images where id <= $1", connection, transaction) { Parameters = { new() { Value = id - Kept } } };
        await delete.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        return id;
    }
}
