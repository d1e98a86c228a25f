using Preinit.Benchmarks.Works.Peers;
using Preinit.Benchmarks.Works.Publishing;

namespace Preinit.Benchmarks.Works;

/// <summary>Everything that was measured, and how busy the machine was before and after.</summary>
sealed record WorksResults(
    WorksOptions Options,
    IReadOnlyList<WorkResult> Works,
    IReadOnlyList<PeerResult> Peers,
    IReadOnlyList<PublishResult> Publishes,
    string LoadBefore,
    string LoadAfter);
