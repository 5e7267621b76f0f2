using System.Collections.Immutable;
using System.Globalization;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Errors.Vpc;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions.Vpc.Eips;

internal static class AllocateEipAddress
{
    private const int MaxPeriod = 9;
    private const int MonthsPerYear = 12;
    private const int MaxActivityId = int.MaxValue;

    /// <summary>The emulator has no address pools and forgets released EIPs.</summary>
    private static readonly string[] Unsupported = ["PublicIpAddressPoolId", "InstanceId"];

    private static readonly Parameter<InternetChargeType?> InternetChargeType = Declare.OneOf<InternetChargeType>(
        "InternetChargeType",
        "The billing method of the bandwidth. A PrePaid EIP must have PayByBandwidth. Default: PayByBandwidth.");

    private static readonly Parameter<InstanceChargeType?> InstanceChargeType = Declare.OneOf<InstanceChargeType>(
        "InstanceChargeType", "The billing method. Default: PostPaid.");

    private static readonly Parameter<int?> Period = Declare.Integer(
        "Period", "The duration of a PrePaid EIP, in units of PricingCycle. Default: 1.", 1, MaxPeriod);

    private static readonly Parameter<int?> PricingCycle = Declare.OneOf<int>(
        "PricingCycle", "The unit of Period. Default: Month.", ("Month", 1), ("Year", MonthsPerYear));

    private static readonly Parameter<bool?> AutoPay = Declare.Boolean("AutoPay", "Orders are always paid.");

    private static readonly Parameter<Ipv4Address?> IpAddress = Declare.Optional(
        "IpAddress",
        Values.Ipv4Address,
        "The public address, which must be free. Default: an address that the emulator selects.");

    private static readonly Parameter<string?> Netmode = Declare.OneOf("Netmode", "The network type.", ["public"]);

    private static readonly Parameter<string?> Zone = Declare.Text("Zone", "The zone of the EIP.");

    private static readonly Parameter<int?> ActivityId = Declare.Integer(
        "ActivityId", "A promotion, which has no effect.", 0, MaxActivityId);

    private static readonly Parameter<ImmutableArray<string>> SecurityProtectionTypes = Declare.List(
        "SecurityProtectionTypes",
        (name, text) => Values.OneOf(name, text, EipParameters.SecurityProtectionType.AllowedValues),
        "The type of security protection: AntiDDoS_Enhanced.",
        "AntiDDoS_Enhanced",
        maxElements: 1);

    public static readonly ApiAction Action = new ApiAction<CreatedEip>
    {
        Product = Product.Vpc,
        AlsoIn = Product.Ecs,
        Name = "AllocateEipAddress",
        Summary = "Allocates an EIP.",
        Description = "The EIP is Available at once.",
        Parameters =
        [
            VpcParameters.RequiredRegionId, EipParameters.Bandwidth, InternetChargeType, InstanceChargeType, Period,
            PricingCycle, AutoPay, EipParameters.Isp, EipParameters.Name, EipParameters.Description, IpAddress, Netmode,
            Zone, SecurityProtectionTypes, ActivityId, VpcParameters.ResourceGroupId, TagParameters.AtCreation,
            VpcParameters.ClientToken,
        ],
        ClientToken = VpcParameters.ClientToken,
        Response = new Shape<CreatedEip>()
            .Text("AllocationId", "The ID of the new EIP.", created => created.Listed.Eip.Id.Value)
            .Text("EipAddress", "The public address.", created => created.Listed.Eip.IpAddress.ToString())
            .Text("ResourceGroupId", "The resource group.", created => created.Listed.ResourceGroupId)
            .OptionalInteger("OrderId", "The ID of the order of a PrePaid EIP.", OrderIdOf),
        Errors =
        [
            .. EipParameters.Errors, .. TagParameters.Errors, EipErrors.BandwidthNotSupported, EipErrors.TextInvalid,
            RequestErrors.UnsupportedParameter, VpcErrors.ResourceGroupNotFound, EipErrors.QuotaExceeded,
            EipErrors.AddressInUse, EipErrors.AddressesExhausted,
        ],
        Run = Run,
    };

    private static Plan<CreatedEip> Run(CallContext call)
    {
        call.RequireAbsent(Unsupported);
        call.Validate(AutoPay);
        call.Validate(Netmode);
        call.Validate(ActivityId);
        return EipCreation.Create(call.State, call.Get(VpcParameters.RequiredRegionId), Read(call));
    }

    private static EipSpec Read(CallContext call)
    {
        var chargeType = call.Get(InstanceChargeType) ?? Domain.Resources.Instances.InstanceChargeType.PostPaid;
        var internetChargeType =
            call.Get(InternetChargeType) ?? Domain.Resources.Instances.InternetChargeType.PayByBandwidth;
        if (chargeType == Domain.Resources.Instances.InstanceChargeType.PrePaid
            && internetChargeType == Domain.Resources.Instances.InternetChargeType.PayByTraffic)
        {
            throw ApiException.InvalidParameter(InternetChargeType.Name, "A PrePaid EIP must have PayByBandwidth.");
        }

        return new EipSpec
        {
            IpAddress = call.Get(IpAddress),
            Bandwidth = call.Get(EipParameters.Bandwidth) ?? Eip.DefaultBandwidth,
            InternetChargeType = internetChargeType,
            ChargeType = chargeType,
            Months = (call.Get(Period) ?? 1) * (call.Get(PricingCycle) ?? 1),
            Isp = call.Get(EipParameters.Isp) ?? Eip.DefaultIsp,
            Zone = call.Get(Zone) ?? "",
            SecurityProtectionTypes = call.Get(SecurityProtectionTypes),
            Name = call.Get(EipParameters.Name) ?? "",
            Description = call.Get(EipParameters.Description) ?? "",
            ResourceGroupId = call.Get(VpcParameters.ResourceGroupId) ?? "",
            Tags = call.Get(TagParameters.AtCreation),
        };
    }

    private static long? OrderIdOf(CreatedEip created) =>
        created.OrderId is { } id ? long.Parse(id, CultureInfo.InvariantCulture) : null;
}
