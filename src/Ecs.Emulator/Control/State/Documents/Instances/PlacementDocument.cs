using Ecs.Emulator.Control.State.Members;

namespace Ecs.Emulator.Control.State.Documents.Instances;

internal static class PlacementDocument
{
    private static readonly MemberList<Placement> Members = new();

    private static readonly Member<Placement, string> DedicatedHostId =
        Members.Add("dedicatedHostId", placement => placement.DedicatedHostId, Format.Text, "");

    private static readonly Member<Placement, string> DeploymentSetId =
        Members.Add("deploymentSetId", placement => placement.DeploymentSetId, Format.Text, "");

    private static readonly Member<Placement, string> HpcClusterId =
        Members.Add("hpcClusterId", placement => placement.HpcClusterId, Format.Text, "");

    private static readonly Member<Placement, string> Tenancy =
        Members.Add("tenancy", placement => placement.Tenancy, Format.Text, "");

    private static readonly Member<Placement, string> Affinity =
        Members.Add("affinity", placement => placement.Affinity, Format.Text, "");

    private static readonly Member<Placement, string> PrivatePoolMatchCriteria =
        Members.Add("privatePoolMatchCriteria", placement => placement.PrivatePoolMatchCriteria, Format.Text, "");

    private static readonly Member<Placement, string> PrivatePoolId =
        Members.Add("privatePoolId", placement => placement.PrivatePoolId, Format.Text, "");

    public static readonly ObjectFormat<Placement> Object = new(Members, Create);

    private static Placement Create(MemberReader<Placement> read) => new()
    {
        DedicatedHostId = read.Get(DedicatedHostId),
        DeploymentSetId = read.Get(DeploymentSetId),
        HpcClusterId = read.Get(HpcClusterId),
        Tenancy = read.Get(Tenancy),
        Affinity = read.Get(Affinity),
        PrivatePoolMatchCriteria = read.Get(PrivatePoolMatchCriteria),
        PrivatePoolId = read.Get(PrivatePoolId),
    };
}
