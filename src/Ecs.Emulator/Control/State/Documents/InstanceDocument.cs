using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Instances;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>The instances: <c>instances</c>.</summary>
internal static class InstanceDocument
{
    private const int HighestHour = 23;

    /// <summary>Reads them all.</summary>
    public static void ReadAll(ObjectReader root, AccountState state)
    {
        var disks = new HashSet<string>(StringComparer.Ordinal);
        var zones = new ZoneIndex(state.Regions);
        foreach (var (id, entry) in root.Children("instances"))
        {
            if (Read(entry, new InstanceId(id), state, zones) is not { } instance)
            {
                continue;
            }

            var unique = true;
            foreach (var disk in instance.Disks)
            {
                if (!disks.Add(disk.Id))
                {
                    entry.Report(
                        disk == instance.SystemDisk ? "systemDisk" : "dataDisks", $"Another disk has the id {disk.Id} too.");
                    unique = false;
                }
            }

            if (unique)
            {
                state.TryAdd(instance);
            }
        }
    }

    /// <summary>Writes one.</summary>
    public static void Write(DocumentWriter json, Instance instance)
    {
        json.Text("regionId", instance.RegionId.Value);
        json.Text("zoneId", instance.ZoneId.Value);
        json.Text("instanceType", instance.Type.Id);
        json.Name("status", instance.Status);
        json.Boolean("beingDeleted", instance.BeingDeleted);
        json.Text("name", instance.Name);
        json.Text("description", instance.Description);
        json.Text("hostName", instance.HostName);
        json.Text("serialNumber", instance.SerialNumber);
        json.Time("creationTime", instance.CreationTime);
        json.Time("startTime", instance.StartTime);
        json.Text("imageId", instance.ImageId);
        json.Text("keyPairName", instance.KeyPairName);
        json.Text("userData", instance.UserData);
        json.Text("ramRoleName", instance.RamRoleName);
        json.Name("chargeType", instance.ChargeType);
        json.Time("expiredTime", instance.ExpiredTime);
        json.Time("autoReleaseTime", instance.AutoReleaseTime);
        json.Boolean("deletionProtection", instance.DeletionProtection);
        json.Name("stoppedMode", instance.StoppedMode);
        json.Name("spotStrategy", instance.SpotStrategy);
        json.Fraction("spotPriceLimit", instance.SpotPriceLimit);
        json.Number("spotDuration", instance.SpotDuration);
        json.Name("internetChargeType", instance.InternetChargeType);
        json.Number("internetMaxBandwidthIn", instance.InternetMaxBandwidthIn);
        json.Number("internetMaxBandwidthOut", instance.InternetMaxBandwidthOut);
        json.Text("publicIpAddress", instance.PublicIpAddress?.ToString());
        json.Text("creditSpecification", instance.CreditSpecification);
        json.Object("metadataOptions", () =>
        {
            json.Text("httpEndpoint", instance.MetadataOptions.HttpEndpoint);
            json.Text("httpTokens", instance.MetadataOptions.HttpTokens);
            json.Number("httpPutResponseHopLimit", instance.MetadataOptions.HttpPutResponseHopLimit);
            json.Text("instanceMetadataTags", instance.MetadataOptions.InstanceMetadataTags);
        });
        json.Object("maintenance", () =>
        {
            json.Name("action", instance.Maintenance.Action);
            json.Boolean("notify", instance.Maintenance.Notify);
            json.Number("windowStartHour", instance.Maintenance.Window?.StartHour);
            json.Number("windowEndHour", instance.Maintenance.Window?.EndHour);
        });
        json.Boolean("loginAsNonRoot", instance.LoginAsNonRoot);
        json.Boolean("enableJumboFrame", instance.EnableJumboFrame);
        json.Object("placement", () =>
        {
            json.Text("dedicatedHostId", instance.Placement.DedicatedHostId);
            json.Text("deploymentSetId", instance.Placement.DeploymentSetId);
            json.Text("hpcClusterId", instance.Placement.HpcClusterId);
            json.Text("tenancy", instance.Placement.Tenancy);
            json.Text("affinity", instance.Placement.Affinity);
            json.Text("privatePoolMatchCriteria", instance.Placement.PrivatePoolMatchCriteria);
            json.Text("privatePoolId", instance.Placement.PrivatePoolId);
        });
        json.Object("systemDisk", () => DiskDocument.Write(json, instance.SystemDisk));
        json.List("dataDisks", instance.DataDisks, DiskDocument.Write);
        json.Texts("lockReasons", instance.LockReasons);
        json.Text("resourceGroupId", instance.ResourceGroupId);
        json.Tags(instance.Tags);
        json.Time("transitionEndsAt", instance.TransitionEndsAt);
    }

    private static Instance? Read(ObjectReader entry, InstanceId id, AccountState state, ZoneIndex zones)
    {
        var typeId = entry.RequiredText("instanceType");
        var zoneId = new ZoneId(entry.RequiredText("zoneId"));
        var regionId = RegionDocument.Of(entry, state, zones.RegionOf(zoneId));
        var type = state.FindInstanceType(typeId);
        var usual = Disk.SystemDiskOf(id);
        var status = entry.OneOf("status", InstanceStatus.Running);
        var creationTime = entry.Time("creationTime", state.Now);
        var wasStarted = status is not (InstanceStatus.Pending or InstanceStatus.Starting);
        var instance = new Instance
        {
            Id = id,
            RegionId = regionId,
            ZoneId = zoneId,
            Type = type ?? new InstanceType(typeId, 1, 1),
            Status = status,
            BeingDeleted = entry.Boolean("beingDeleted", false),
            Name = entry.Text("name") ?? id.Value,
            Description = entry.Text("description") ?? "",
            HostName = entry.Text("hostName") ?? Instance.DefaultHostName(id),
            SerialNumber = entry.Text("serialNumber") ?? IdGenerator.UuidOf(id.Value),
            CreationTime = creationTime,
            StartTime = entry.OptionalTime("startTime") ?? (wasStarted ? creationTime : null),
            ImageId = entry.Text("imageId") ?? Image.Default,
            KeyPairName = entry.Text("keyPairName") ?? "",
            UserData = entry.Text("userData") ?? "",
            RamRoleName = entry.Text("ramRoleName") ?? "",
            ChargeType = entry.OneOf("chargeType", InstanceChargeType.PostPaid),
            ExpiredTime = entry.Time("expiredTime", Instance.Never),
            AutoReleaseTime = entry.OptionalTime("autoReleaseTime"),
            DeletionProtection = entry.Boolean("deletionProtection", false),
            StoppedMode = entry.OneOf("stoppedMode", StoppedMode.NotApplicable),
            SpotStrategy = entry.OneOf("spotStrategy", SpotStrategy.NoSpot),
            SpotPriceLimit = entry.Number("spotPriceLimit", Quantity.Max) ?? 0,
            SpotDuration = entry.Integer("spotDuration", Quantity.Max) ?? 0,
            InternetChargeType = entry.OneOf("internetChargeType", InternetChargeType.PayByTraffic),
            InternetMaxBandwidthIn = entry.Integer("internetMaxBandwidthIn", Quantity.Max) ?? 0,
            InternetMaxBandwidthOut = entry.Integer("internetMaxBandwidthOut", Quantity.Max) ?? 0,
            PublicIpAddress = entry.Address("publicIpAddress"),
            CreditSpecification = entry.Text("creditSpecification") ?? "",
            MetadataOptions = ReadMetadataOptions(entry),
            Maintenance = ReadMaintenance(entry),
            LoginAsNonRoot = entry.Boolean("loginAsNonRoot", false),
            EnableJumboFrame = entry.Boolean("enableJumboFrame", false),
            Placement = ReadPlacement(entry),
            SystemDisk = entry.Child("systemDisk") is { } disk ? DiskDocument.Read(disk, usual) : usual,
            DataDisks = [.. entry.Items("dataDisks").Select(item => DiskDocument.Read(item, usual: null))],
            LockReasons = entry.DistinctTexts("lockReasons"),
            ResourceGroupId = entry.Text("resourceGroupId") ?? "",
            Tags = entry.Tags(),
            TransitionEndsAt = entry.OptionalTime("transitionEndsAt"),
        };
        if (type is null)
        {
            entry.Report("instanceType", $"\"{typeId}\" is neither a type of the cloud nor defined under instanceTypes.");
            return null;
        }

        return instance;
    }

    private static MetadataOptions ReadMetadataOptions(ObjectReader entry)
    {
        var usual = MetadataOptions.Usual;
        if (entry.Child("metadataOptions") is not { } child)
        {
            return usual;
        }

        var options = new MetadataOptions
        {
            HttpEndpoint = child.Text("httpEndpoint") ?? usual.HttpEndpoint,
            HttpTokens = child.Text("httpTokens") ?? usual.HttpTokens,
            HttpPutResponseHopLimit =
                child.Integer("httpPutResponseHopLimit", Quantity.Max) ?? usual.HttpPutResponseHopLimit,
            InstanceMetadataTags = child.Text("instanceMetadataTags") ?? usual.InstanceMetadataTags,
        };
        child.Close();
        return options;
    }

    private static InstanceMaintenance ReadMaintenance(ObjectReader entry)
    {
        if (entry.Child("maintenance") is not { } child)
        {
            return InstanceMaintenance.Default;
        }

        var start = child.Integer("windowStartHour", HighestHour);
        var end = child.Integer("windowEndHour", HighestHour);
        if ((start is null) != (end is null) || (start is not null && start == end))
        {
            child.Report("windowEndHour", "A window has two hours, and they differ.");
        }

        var maintenance = new InstanceMaintenance
        {
            Action = child.OneOf("action", MaintenanceAction.AutoRecover),
            Notify = child.Boolean("notify", false),
            Window = start is { } first && end is { } last ? new MaintenanceWindow(first, last) : null,
        };
        child.Close();
        return maintenance;
    }

    private static Placement ReadPlacement(ObjectReader entry)
    {
        if (entry.Child("placement") is not { } child)
        {
            return Placement.Anywhere;
        }

        var placement = new Placement
        {
            DedicatedHostId = child.Text("dedicatedHostId") ?? "",
            DeploymentSetId = child.Text("deploymentSetId") ?? "",
            HpcClusterId = child.Text("hpcClusterId") ?? "",
            Tenancy = child.Text("tenancy") ?? "",
            Affinity = child.Text("affinity") ?? "",
            PrivatePoolMatchCriteria = child.Text("privatePoolMatchCriteria") ?? "",
            PrivatePoolId = child.Text("privatePoolId") ?? "",
        };
        child.Close();
        return placement;
    }
}
