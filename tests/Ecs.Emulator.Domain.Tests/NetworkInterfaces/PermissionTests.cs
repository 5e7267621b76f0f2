using System.Collections.Immutable;

namespace Ecs.Emulator.Domain.Tests.NetworkInterfaces;

/// <summary>Permissions of other accounts on ENIs.</summary>
public sealed class PermissionTests
{
    private static readonly RegionId Beijing = new("cn-beijing");
    private static readonly AccountId One = new("1111111111111111");
    private static readonly AccountId Two = new("2222222222222222");
    private static readonly NetworkInterfaceId Second = new("eni-second");

    [Fact]
    public void An_account_can_have_one_permission_on_an_ENI()
    {
        var state = State();
        Planned.ChangesNothing(state, it => Plan(it, Given.MyEni, One).Changes);
        var permission = state.NetworkInterfacePermissions.Single();
        permission.Should().Be(new NetworkInterfacePermission(permission.Id, Given.MyEni, One));
        permission.Id.Value.Should().MatchRegex("^eni-perm-bp1[a-z0-9]{14}$");

        var count = state.ChangeCount;
        Create(state, Given.MyEni, One).Should().Be(permission);
        state.ChangeCount.Should().Be(count);
        Create(state, Given.MyEni, Two).Id.Should().NotBe(permission.Id);
        Create(state, Second, One).Id.Should().NotBe(permission.Id);
        state.NetworkInterfacePermissions.Should().HaveCount(3);
    }

    [Fact]
    public void Permissions_are_created_only_on_an_unmanaged_Secondary_ENI_of_the_region()
    {
        Refused.With(Refusal.NetworkInterfaceNotFound, State(), it => Create(it, new("eni-unknown"), One));
        Refused.With(Refusal.NetworkInterfaceNotFound, State(), it => Create(it, Given.MyEni, One, Beijing));
        Refused.With(Refusal.RegionNotFound, State(), it => Create(it, Given.MyEni, One, new RegionId("cn-unknown")));
        foreach (var type in new[]
            { NetworkInterfaceType.Primary, NetworkInterfaceType.Trunk, NetworkInterfaceType.Member })
        {
            var state = State();
            state.Replace(state.NetworkInterfaces, Given.Eni with { Type = type });
            Refused.With(
                Refusal.NetworkInterfaceTypeNotAllowed, state, it => Create(
                    it, Given.MyEni, One), "Secondary", $"{type}");
        }

        var busy = State();
        busy.Replace(busy.NetworkInterfaces, Given.Eni with { TaskInProgress = true });
        Refused.With(Refusal.TaskInProgress, busy, it => Create(it, Given.MyEni, One));
        busy.Replace(busy.NetworkInterfaces, Given.Eni with { ServiceId = 1 });
        Refused.With(Refusal.ServiceManaged, busy, it => Create(it, Given.MyEni, One));
    }

    [Fact]
    public void Permissions_are_listed_by_ENI_id_and_region()
    {
        var state = State();
        var first = Create(state, Given.MyEni, One);
        var second = Create(state, Given.MyEni, Two);
        var third = Create(state, Second, One);
        List(state).Should().Equal(first, second, third);
        List(state, eni: Given.MyEni).Should().Equal(first, second);
        List(state, ids: [third.Id, first.Id]).Should().BeEquivalentTo([first, third]);
        List(state, eni: Second, ids: [first.Id]).Should().BeEmpty();
        List(state, Beijing).Should().BeEmpty();
        FluentActions.Invoking(() => List(state, new RegionId("cn-unknown"))).Should().Throw<RefusedException>()
            .Which.Refusal.Should().Be(Refusal.RegionNotFound);
    }

    [Fact]
    public void A_permission_is_revoked_in_the_region_of_its_ENI()
    {
        var state = State();
        var first = Create(state, Given.MyEni, One);
        var second = Create(state, Given.MyEni, Two);
        Refused.With(Refusal.NetworkInterfacePermissionNotFound, state, it => Delete(it, Beijing, first.Id));
        Refused.With(
            Refusal.NetworkInterfacePermissionNotFound, state, it => Delete(
                it, Given.Hangzhou, new("eni-perm-unknown")));
        Refused.With(Refusal.RegionNotFound, state, it => Delete(it, new RegionId("cn-unknown"), first.Id));
        Delete(state, Given.Hangzhou, first.Id);
        state.NetworkInterfacePermissions.Should().Equal(second);
    }

    [Fact]
    public void Only_the_permissions_on_a_deleted_ENI_are_removed()
    {
        var state = State();
        Create(state, Given.MyEni, One);
        Create(state, Given.MyEni, Two);
        var other = Create(state, Second, One);
        state.Apply(NetworkInterfaceDeletion.Delete(state, Given.Hangzhou, Given.MyEni));
        state.RunDueTransitions();
        state.NetworkInterfacePermissions.Should().Equal(other);
    }

    private static Plan<NetworkInterfacePermission> Plan(
        AccountState state, NetworkInterfaceId eni, AccountId account, RegionId? region = null) =>
        NetworkInterfacePermissionCreation.Create(state, region ?? Given.Hangzhou, eni, account);

    private static NetworkInterfacePermission Create(
        AccountState state, NetworkInterfaceId eni, AccountId account, RegionId? region = null) =>
        state.Apply(Plan(state, eni, account, region));

    private static ImmutableArray<NetworkInterfacePermission> List(
        AccountState state,
        RegionId? region = null,
        NetworkInterfaceId? eni = null,
        ImmutableArray<NetworkInterfacePermissionId>? ids = null) =>
        NetworkInterfacePermissionListing.List(
            state,
            region ?? Given.Hangzhou,
            new NetworkInterfacePermissionFilter { NetworkInterfaceId = eni, Ids = ids ?? [] },
            new NumberedPage(1, 10))
            .Items;

    private static void Delete(AccountState state, RegionId region, NetworkInterfacePermissionId id) =>
        state.Apply(NetworkInterfacePermissionDeletion.Delete(state, region, id));

    private static AccountState State() => Given.State(
        Given.Region,
        Given.Region with { Id = Beijing },
        Given.VSwitch(),
        Given.Group,
        Given.Eni,
        Given.Eni with
        {
            Id = Second,
            PrimaryIpAddress = Given.Address("172.17.0.13"),
            MacAddress = "00:16:3e:00:00:02",
        });
}
