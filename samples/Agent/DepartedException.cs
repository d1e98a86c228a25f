namespace Agent;

/// <summary>What is left of an agent in the process that it went away from.</summary>
sealed class DepartedException() : Exception("the agent is in another process");
