namespace Ecs.Emulator.Domain;

/// <summary>Thrown to reject a request. Nothing has changed, and the caller gets an error response.</summary>
internal abstract class RequestErrorException : Exception;
