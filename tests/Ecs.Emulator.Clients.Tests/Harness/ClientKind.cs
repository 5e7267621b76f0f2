namespace Ecs.Emulator.Clients.Tests.Harness;

/// <summary>The official clients and how they send requests. <c>node/driver.mjs</c> has the same names.</summary>
public enum ClientKind
{
    /// <summary>@alicloud/ecs20140526 7.x with default settings: signature V3.</summary>
    Ecs7,

    /// <summary>@alicloud/ecs20140526 7.x with <c>signatureAlgorithm: 'v2'</c>: signature V1.</summary>
    Ecs7SignatureV1,

    /// <summary>@alicloud/ecs20140526 7.x with a temporary key: signature V3 and a security token.</summary>
    Ecs7Sts,

    /// <summary>@alicloud/ecs20140526 2.0.0: signature V1, split over the query and a chunked form.</summary>
    Ecs2,

    /// <summary>@alicloud/pop-core with GET: signature V1, all in the query.</summary>
    PopCoreGet,

    /// <summary>@alicloud/pop-core with POST: signature V1, all in a form.</summary>
    PopCorePost,
}
