using Microsoft.Extensions.Logging;
using Preinit.HeapImages;

namespace Preinit;

/// <summary>Tells a log what is saved, loaded and refused.</summary>
public static class HeapImageLogging
{
    /// <summary>Saves an image, and tells a log its size and how long it took, or why not. The exception goes on.</summary>
    /// <param name="logger">The log.</param>
    /// <param name="image">What the image is called in it.</param>
    /// <param name="save">Calls <see cref="HeapImage"/> with the options it is given.</param>
    /// <param name="options">How; <see cref="SaveOptions.Progress"/> is told as well.</param>
    public static void SavingHeapImage(this ILogger logger, string image, Action<SaveOptions> save, SaveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(save);
        var operation = new Operation(logger, image, isLoad: false, options?.Progress);
        try
        {
            save((options ?? new()) with { Progress = operation.Progress });
        }
        catch (Exception exception) when (operation.Note(exception))
        {
        }
        operation.Complete();
    }

    /// <inheritdoc cref="SavingHeapImage"/>
    public static async Task SavingHeapImageAsync(this ILogger logger, string image, Func<SaveOptions, Task> save, SaveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(save);
        var operation = new Operation(logger, image, isLoad: false, options?.Progress);
        try
        {
            await save((options ?? new()) with { Progress = operation.Progress }).ConfigureAwait(false);
        }
        catch (Exception exception) when (operation.Note(exception))
        {
        }
        operation.Complete();
    }

    /// <summary>Loads an image, and tells a log its size and how long it took, or why not. The exception goes on.</summary>
    /// <typeparam name="T">Of what is loaded.</typeparam>
    /// <param name="logger">The log.</param>
    /// <param name="image">What the image is called in it.</param>
    /// <param name="load">Calls <see cref="HeapImage"/> with the options it is given.</param>
    /// <param name="options">How; <see cref="LoadOptions.Progress"/> is told as well.</param>
    /// <returns>What was loaded.</returns>
    public static T LoadingHeapImage<T>(this ILogger logger, string image, Func<LoadOptions, T> load, LoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(load);
        var operation = new Operation(logger, image, isLoad: true, options?.Progress);
        T loaded;
        try
        {
            loaded = load((options ?? new()) with { Progress = operation.Progress });
        }
        catch (Exception exception) when (operation.Note(exception))
        {
            throw;
        }
        operation.Complete();
        return loaded;
    }

    /// <inheritdoc cref="LoadingHeapImage{T}"/>
    public static async Task<T> LoadingHeapImageAsync<T>(this ILogger logger, string image, Func<LoadOptions, Task<T>> load, LoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(load);
        var operation = new Operation(logger, image, isLoad: true, options?.Progress);
        T loaded;
        try
        {
            loaded = await load((options ?? new()) with { Progress = operation.Progress }).ConfigureAwait(false);
        }
        catch (Exception exception) when (operation.Note(exception))
        {
            throw;
        }
        operation.Complete();
        return loaded;
    }

    /// <summary>Tells a log of a problem with an image, and, in a message for each, of the objects that were refused.</summary>
    /// <param name="logger">The log.</param>
    /// <param name="image">What the image is called in it.</param>
    /// <param name="operation">What was to be done: could not be <c>saved</c>, <c>loaded</c>, <c>resumed</c>.</param>
    /// <param name="problem">The problem.</param>
    public static void LogHeapImageProblem(this ILogger logger, string image, string operation, HeapImageException problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var reason = problem.Refusals.Count > 0 ? $"{problem.Refusals.Count} {(problem.Refusals.Count == 1 ? "object was" : "objects were")} refused" : problem.Message[(problem.Code.Length + 2)..];
        Messages.Problem(logger, problem, image, operation, problem.Code, reason);
        foreach (var refusal in problem.Refusals)
            Messages.Refusal(logger, image, refusal.Code, refusal.Path, refusal.Reason, refusal.WaysOut);
    }
}
