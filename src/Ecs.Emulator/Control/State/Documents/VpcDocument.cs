using Ecs.Emulator.Domain;
using Ecs.Emulator.Domain.Networks;

namespace Ecs.Emulator.Control.State.Documents;

/// <summary>The VPCs: <c>vpcs</c>.</summary>
internal static class VpcDocument
{
    /// <summary>Reads them all.</summary>
    public static void ReadAll(ObjectReader root, World world)
    {
        foreach (var (id, vpc) in root.Children("vpcs"))
        {
            var regionId = RegionDocument.Of(vpc, world, derived: null);
            if (vpc.RequiredBlock("cidrBlock", Vpc.ShortestMask, Vpc.LongestMask) is { } block)
            {
                if (Vpc.Forbidden.FirstOrDefault(forbidden => forbidden.Overlaps(block)) is { MaskLength: > 0 } forbidden)
                {
                    vpc.Report("cidrBlock", $"{block} is in {forbidden}, which no VPC may have.");
                }

                world.TryAdd(new Vpc
                {
                    Id = new VpcId(id),
                    RegionId = regionId,
                    CidrBlock = block,
                    Name = vpc.Text("name") ?? "",
                    Description = vpc.Text("description") ?? "",
                    CreationTime = vpc.Time("creationTime", world.Now),
                    ResourceGroupId = vpc.Text("resourceGroupId") ?? "",
                    Tags = vpc.Tags(),
                    TransitionEndsAt = vpc.OptionalTime("transitionEndsAt"),
                });
            }
        }
    }

    /// <summary>Writes one.</summary>
    public static void Write(DocumentWriter json, Vpc vpc)
    {
        json.Text("regionId", vpc.RegionId.Value);
        json.Text("cidrBlock", vpc.CidrBlock.ToString());
        json.Text("name", vpc.Name);
        json.Text("description", vpc.Description);
        json.Time("creationTime", vpc.CreationTime);
        json.Text("resourceGroupId", vpc.ResourceGroupId);
        json.Tags(vpc.Tags);
        json.Time("transitionEndsAt", vpc.TransitionEndsAt);
    }
}
