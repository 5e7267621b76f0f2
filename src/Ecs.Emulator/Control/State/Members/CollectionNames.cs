namespace Ecs.Emulator.Control.State.Members;

/// <summary>The names of the collections of a state document.</summary>
internal static class CollectionNames
{
    public const string Users = "users";
    public const string AccessKeys = "accessKeys";
    public const string ResourceGroups = "resourceGroups";
    public const string Regions = "regions";
    public const string Vpcs = "vpcs";
    public const string VSwitches = "vSwitches";
    public const string SecurityGroups = "securityGroups";
    public const string Instances = "instances";
    public const string NetworkInterfaces = "networkInterfaces";
    public const string NetworkInterfacePermissions = "networkInterfacePermissions";
    public const string Images = "images";
    public const string InstanceTypes = "instanceTypes";
}
