using Ecs.Emulator.Domain.Tests.Eips;
using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;
using static Ecs.Emulator.Domain.Tests.HaVips.GivenHaVip;

namespace Ecs.Emulator.Domain.Tests.HaVips;

/// <summary>Creating HaVips, which have addresses of VSwitches.</summary>
public sealed class HaVipCreationTests
{
    private static readonly HaVipSpec Spec = new() { VSwitchId = Given.MyVSwitch };

    [Fact]
    [Rule("havip.create")]
    public void A_new_HaVip_has_all_specified_attributes_and_is_Creating_at_first()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var group = new ResourceGroup
        {
            Id = new ResourceGroupId("rg-a"),
            Name = "a",
            DisplayName = "a",
            CreationTime = Given.Then,
        };
        var state = StateWithDelay(clock, group);
        var spec = Spec with
        {
            IpAddress = Given.Address("172.17.0.30"),
            Name = "name",
            Description = "description",
            ResourceGroupId = "rg-a",
            Tags = [new Tag("team", "network")],
        };
        Planned.ChangesNothing(state, it => HaVipCreation.Create(it, Given.Hangzhou, spec).Changes);
        var created = state.HaVips.Single();
        created.Should().Be(new HaVip
        {
            Id = created.Id,
            RegionId = Given.Hangzhou,
            VSwitchId = Given.MyVSwitch,
            IpAddress = Given.Address("172.17.0.30"),
            Status = HaVipStatus.Creating,
            Name = "name",
            Description = "description",
            CreationTime = Given.Then,
            ResourceGroupId = "rg-a",
            Tags = spec.Tags,
            TransitionEndsAt = Given.Then + GivenEip.Delay,
        });
        created.Id.Value.Should().MatchRegex("^havip-bp1[a-z0-9]{18}$");
        Finish(state, clock);
        Find(state, created.Id).Should().Be(
            created with { Status = HaVipStatus.Available, TransitionEndsAt = null });
    }

    [Fact]
    [Rule("havip.create")]
    public void A_HaVip_and_its_specification_have_empty_defaults()
    {
        string[] texts =
        [
            First.Name, First.Description, First.ResourceGroupId, Spec.Name, Spec.Description, Spec.ResourceGroupId,
        ];
        texts.Should().OnlyContain(text => text == "");
        (First.Status, First.InstanceType, First.Master).Should().Be((HaVipStatus.Available, null, null));
        (First.Instances.Length, First.Tags.Length, Spec.Tags.Length).Should().Be((0, 0, 0));
        (new HaVipFilter().Conditions.Length, new HaVipFilter().Tags.Length).Should().Be((0, 0));
    }

    [Fact]
    [Rule("havip.address")]
    public void An_automatic_address_is_the_next_one_of_the_VSwitch_and_a_specified_address_does_not_count_as_the_last()
    {
        var state = State(Given.Eni);
        string Create(string? address = null) => state.Apply(HaVipCreation.Create(
            state, Given.Hangzhou, Spec with { IpAddress = address is null ? null : Given.Address(address) }))
            .IpAddress.ToString();
        Create().Should().Be("172.17.0.1");
        Create("172.17.0.100").Should().Be("172.17.0.100");
        Create().Should().Be("172.17.0.2");
        state.CursorsOf(Given.MyVSwitch)!.LastAddress.Should().Be(Given.Address("172.17.0.2"));
        state.Apply(AddressAssignment.Assign(state, Given.Hangzhou, Given.MyEni, Given.NextAddresses(1)))
            .Addresses.Should().Equal(Given.Address("172.17.0.3"));
        Create().Should().Be("172.17.0.4");
    }

    [Fact]
    [Rule("havip.address")]
    public void A_HaVip_takes_an_address_that_no_ENI_gets_until_the_HaVip_is_deleted()
    {
        var clock = new FakeTimeProvider(Given.Then);
        var state = StateWithDelay(
            clock, Given.VSwitch() with { Id = new VSwitchId("vsw-small"), CidrBlock = Given.Block("172.17.1.0/29") });
        var small = state.VSwitches.Find(new VSwitchId("vsw-small"))!;
        int Free() => ListedVSwitch.Of(state, small).FreeAddressCount;
        var eni = Given.Eni with { VSwitchId = small.Id, PrimaryIpAddress = Given.Address("172.17.1.1") };
        state.TryAdd(eni).Should().BeTrue();
        Free().Should().Be(3);

        var created = state.Apply(HaVipCreation.Create(
            state, Given.Hangzhou, new HaVipSpec { VSwitchId = small.Id, IpAddress = Given.Address("172.17.1.2") }));
        Free().Should().Be(2);
        state.AllocatedAddressCount(small).Should().Be(2);
        void Assign(Ipv4Selection selection) =>
            state.Apply(AddressAssignment.Assign(state, Given.Hangzhou, Given.MyEni, selection));
        Refused.With(Refusal.AddressAssigned, state, _ => Assign(Given.Chosen("172.17.1.2")), "172.17.1.2");
        Assign(Given.NextAddresses(2));
        Given.EniOf(state).PrivateIpAddresses
            .Should().Equal(Given.Address("172.17.1.3"), Given.Address("172.17.1.4"));
        Refused.With(Refusal.AddressesExhausted, state, _ => Assign(Given.NextAddresses(1)));
        Refused.With(
            Refusal.AddressesExhausted,
            state,
            it => HaVipCreation.Create(it, Given.Hangzhou, new HaVipSpec { VSwitchId = small.Id }));

        Finish(state, clock);
        state.Apply(HaVipDeletion.Delete(state, Given.Hangzhou, created.Id));
        Free().Should().Be(0);
        Finish(state, clock);
        Free().Should().Be(1);
        Assign(Given.Chosen("172.17.1.2"));
    }

    [Theory]
    [Rule("havip.address-checks")]
    [InlineData("172.17.1.10", nameof(Refusal.AddressNotInVSwitch))]
    [InlineData("172.17.0.0", nameof(Refusal.SystemAddress))]
    [InlineData("172.17.0.253", nameof(Refusal.SystemAddress))]
    [InlineData("172.17.0.255", nameof(Refusal.SystemAddress))]
    [InlineData("172.17.0.10", nameof(Refusal.AddressAssigned))]
    [InlineData("172.17.0.20", nameof(Refusal.AddressAssigned))]
    public void A_specified_address_must_be_a_free_address_of_the_VSwitch(string address, string refusal) =>
        Refused.With(
            Enum.Parse<Refusal>(refusal),
            State(First),
            state => HaVipCreation.Create(
                state, Given.Hangzhou, Spec with { IpAddress = Given.Address(address) }));

    [Fact]
    [Rule("havip.address-checks")]
    public void The_errors_of_addresses_name_the_address()
    {
        void RefuseWith(Refusal refusal, string address, params string[] arguments) => Refused.With(
            refusal,
            State(First),
            state => HaVipCreation.Create(state, Given.Hangzhou, Spec with { IpAddress = Given.Address(address) }),
            arguments);
        RefuseWith(Refusal.AddressNotInVSwitch, "172.17.1.10", "172.17.1.10", "172.17.0.0/24");
        RefuseWith(Refusal.SystemAddress, "172.17.0.254", "172.17.0.254");
        RefuseWith(Refusal.AddressAssigned, "172.17.0.20", "172.17.0.20");
    }

    [Fact]
    [Rule("havip.create")]
    public void A_new_HaVip_needs_an_Available_VSwitch_of_the_region_and_an_existing_resource_group()
    {
        void Refuse(Refusal refusal, AccountState state, RegionId region, HaVipSpec spec) =>
            Refused.With(refusal, state, it => HaVipCreation.Create(it, region, spec));
        Refuse(Refusal.RegionNotFound, State(), GivenEip.UnknownRegion, Spec);
        Refuse(Refusal.VSwitchNotFound, State(), GivenEip.Beijing, Spec);
        Refuse(
            Refusal.VSwitchNotFound, State(), Given.Hangzhou, Spec with { VSwitchId = new VSwitchId("vsw-unknown") });
        Refuse(Refusal.ResourceGroupNotFound, State(), Given.Hangzhou, Spec with { ResourceGroupId = "rg-unknown" });
        var pending = State();
        pending.Replace(pending.VSwitches, Given.VSwitch() with { Status = VSwitchStatus.Pending });
        Refuse(
            Refusal.VSwitchStateNotAllowed, pending, Given.Hangzhou, Spec with { ResourceGroupId = "rg-unknown" });
    }

    [Fact]
    [Rule("havip.quota")]
    public void The_quota_counts_the_HaVips_of_the_region()
    {
        new Quotas().HaVipsPerRegion.Should().Be(50);
        AccountState Under(int quota) => Given.StateUnder(
            new Quotas { HaVipsPerRegion = quota },
            Given.Region,
            Given.Region with { Id = GivenEip.Beijing },
            Given.Vpc,
            Given.VSwitch(),
            First,
            Second with { RegionId = GivenEip.Beijing },
            Second with
            {
                Id = new HaVipId("havip-third"),
                RegionId = GivenEip.Beijing,
                IpAddress = Given.Address("172.17.0.22"),
            });
        Refused.With(
            Refusal.HaVipQuotaExceeded,
            Under(1),
            state => HaVipCreation.Create(state, Given.Hangzhou, Spec with { IpAddress = First.IpAddress }));
        Changed.By(Under(2), state => state.Apply(HaVipCreation.Create(state, Given.Hangzhou, Spec)));
    }

    [Fact]
    [Rule("havip.address")]
    public void A_HaVip_that_exists_before_its_VSwitch_has_its_address_and_one_that_moves_takes_another()
    {
        var state = Given.State(First, Given.VSwitch());
        var pool = state.AddressesOf(Given.VSwitch());
        pool.IsFree(First.IpAddress).Should().BeFalse();
        state.Replace(state.HaVips, First with { IpAddress = Second.IpAddress });
        (pool.IsFree(First.IpAddress), pool.IsFree(Second.IpAddress)).Should().Be((true, false));
        state.Replace(state.HaVips, First with { VSwitchId = new VSwitchId("vsw-unknown") });
        pool.IsFree(Second.IpAddress).Should().BeTrue();
        state.HaVipIndex.In(Given.MyVSwitch).Should().BeEmpty();
        state.Replace(state.HaVips, First);
        pool.IsFree(First.IpAddress).Should().BeFalse();
        state.HaVipIndex.In(Given.MyVSwitch).Should().Equal(First);
    }
}
