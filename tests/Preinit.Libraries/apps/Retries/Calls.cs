using Polly;
using Polly.Retry;
using Preinit;

namespace Retries;

/// <summary>How an app deals with failures.</summary>
[Preinitialize]
static class Calls
{
    public static readonly List<string> Seen = [];
    public static readonly ResiliencePipeline<string> Pipeline = new ResiliencePipelineBuilder<string>()
        .AddFallback(new() { ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is TimeoutException), FallbackAction = _ => Outcome.FromResultAsValueTask("fallback") })
        .AddRetry(new RetryStrategyOptions<string>
        {
            MaxRetryAttempts = 3,
            Delay = TimeSpan.Zero,
            OnRetry = args => { Seen.Add($"retry {args.AttemptNumber}"); return default; },
        })
        .Build();

    /// <summary>Called once at publish.</summary>
    public static readonly string First = Pipeline.Execute(() => "first");
}
