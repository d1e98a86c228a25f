namespace Preinit.Capture;

/// <summary>
/// How the sequence of identity hash codes of the initialisers' thread was used. The runtime hands them out in an order that is the
/// same in every process, to whatever object is asked first.
/// </summary>
/// <param name="Probes">Two for each initialiser: drawn just before it and just after it.</param>
/// <param name="Skipped">Those that were skipped on purpose, in their order: the beginning of the sequence.</param>
sealed record HashCodeTrace(int[] Probes, int[] Skipped);
