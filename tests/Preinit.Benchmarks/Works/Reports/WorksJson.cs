using System.Runtime.InteropServices;
using System.Text.Json;
using Preinit.Benchmarks.Works.Peers;
using Preinit.Benchmarks.Works.Publishing;
using StartupRace;

namespace Preinit.Benchmarks.Works.Reports;

/// <summary>The results for other programs. Times in ms, memory in KB.</summary>
static class WorksJson
{
    static readonly JsonSerializerOptions s_options = new() { WriteIndented = true };

    public static string Write(WorksResults results) => JsonSerializer.Serialize(new
    {
        machine = new
        {
            processors = Environment.ProcessorCount,
            system = RuntimeInformation.OSDescription,
            runtime = RuntimeInformation.FrameworkDescription,
            load_before = results.LoadBefore,
            load_after = results.LoadAfter,
        },
        runs = results.Options.Runs,
        works = results.Works.Select(Work),
        peers = results.Peers.Select(Peer),
        publishes = results.Publishes.Select(Publish),
    }, s_options);

    static object Work(WorkResult result) => new
    {
        name = result.Work.Name,
        runtime = result.Runtime.Name,
        hello = Times(result.Hello),
        hello_memory = Series(result.HelloMemory),
        variants = result.Variants.Select(variant => new
        {
            title = variant.Variant.Title,
            preinit = variant.Variant.IsReference,
            failure = variant.Failure,
            times = Times(variant.Times),
            above_hello = Round(variant.Above),
            ratio_to_preinit = Round(result.RatioOf(variant)?.Value),
            processor_above_hello = Round(variant.ProcessorAbove),
            processor_ratio_to_preinit = Round(result.ProcessorRatioOf(variant)?.Value),
            memory = Series(variant.Memory),
            restore = Spread(variant.Restore),
            image_objects = variant.Image?.Objects,
            image_bytes = variant.Image?.Bytes,
            restore_ns_per_byte = Round(variant.NanosecondsPerByte),
        }),
        measures = result.Measures.Select(measure => new
        {
            title = measure.Variant.Title,
            failure = measure.Failure,
            values = Series(measure.Values),
        }),
    };

    static object Peer(PeerResult peer) => new
    {
        name = peer.Name,
        failure = peer.Failure,
        times = peer.Times.ToDictionary(time => time.Key.ToString().ToLowerInvariant(), time => Times(time.Value)),
    };

    static object Publish(PublishResult publish) => new
    {
        title = publish.Title,
        failure = publish.Failure,
        stages_s = publish.Stages.ToDictionary(stage => stage.Stage, stage => stage.Seconds),
        publish_s = Round(publish.Whole),
        plain_publish_s = Round(publish.Plain),
        tool_peak_kb = publish.ToolPeak,
        capture_peak_kb = publish.CapturePeak,
        image_objects = publish.Objects,
        image_bytes = publish.ImageBytes,
    };

    static Dictionary<string, object?>? Series(MeasuredSeries? series) => series?.Names.ToDictionary(name => name, name => Spread(series[name]));

    static object? Times(ProcessTimes? times) => times is null ? null : new { wall = Spread(times.Wall), processor = Spread(times.Processor) };

    static object? Spread(Statistics? times) =>
        times is null ? null : new { min = Round(times.Min), median = Round(times.Median), max = Round(times.Max) };

    static double? Round(double? value) => value is { } number ? Math.Round(number, 4) : null;
}
