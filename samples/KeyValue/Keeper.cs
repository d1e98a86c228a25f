using Npgsql;
using Preinit;

namespace KeyValue;

/// <summary>The store as all connections use it, and its saves, one after the other.</summary>
sealed class Keeper(Store store, WorkingCopy copy, ImageTable images)
{
    readonly Lock _use = new();
    readonly SemaphoreSlim _saving = new(1);

    long _savedChanges = store.Changes;

    public T Use<T>(Func<Store, T> function)
    {
        lock (_use)
            return function(store);
    }

    public void Use(Action<Store> action)
    {
        lock (_use)
            action(store);
    }

    /// <summary>Nobody may change the store while its image is made; while that is on its way to the database, everybody may.</summary>
    /// <returns>The image's number.</returns>
    public async Task<long> SaveAsync()
    {
        await _saving.WaitAsync();
        try
        {
            var (image, changes) = Use(s => (copy.Save(s), s.Changes));
            await using var bytes = File.OpenRead(copy.PathOf(image.Name));
            var number = await images.AddAsync(image, bytes);
            copy.Accept(image);
            _savedChanges = changes;
            return number;
        }
        finally
        {
            _saving.Release();
        }
    }

    /// <summary>Saves time and again, if there is something to save.</summary>
    public async Task SaveEveryAsync(TimeSpan interval)
    {
        using var clock = new PeriodicTimer(interval);
        while (await clock.WaitForNextTickAsync())
        {
            try
            {
                if (Use(s => s.Changes) != _savedChanges)
                    await SaveAsync();
            }
            catch (Exception exception) when (exception is NpgsqlException or HeapImageException)
            {
                Console.Error.WriteLine($"KeyValue: nothing saved: {exception.Message}");
            }
        }
    }
}
