using Ecs.Emulator.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Ecs.Emulator.Domain.Tests.Access;

/// <summary>The temporary keys of the RAM roles of instances.</summary>
public sealed class InstanceRoleCredentialsTests
{
    private static readonly Instance Mine = Given.Instance with { RamRoleName = "mine" };

    [Fact]
    [Rule("sts.instance-role")]
    public void An_instance_without_a_role_has_no_key() =>
        InstanceRoleCredentials.Of(Given.State(), Given.Instance).Should().BeNull();

    [Fact]
    [Rule("sts.instance-role")]
    public void The_key_of_an_instance_represents_its_role_for_six_hours()
    {
        var state = State(Given.Then.AddMinutes(59).AddSeconds(59), out _);
        var credentials = InstanceRoleCredentials.Of(state, Mine)!;
        credentials.LastUpdated.Should().Be(Given.Then);
        credentials.Key.ExpiresAt.Should().Be(Given.Then.AddHours(6));
        state.Access.FindTemporaryKey(credentials.Key.Id, credentials.Key.SecurityToken)
            .Should().Be(credentials.Key);
        AccessControl.FindSession(credentials.Key.Id, credentials.Key.SecurityToken).Should().Be(new RoleSession
        {
            Role = "mine",
            Name = "vm-ram-i-myinstance",
            ExpiresAt = Given.Then.AddHours(6),
        });
    }

    [Fact]
    [Rule("sts.instance-role")]
    public void An_instance_gets_a_new_key_each_hour_and_another_one_for_another_role()
    {
        var state = State(Given.Then, out var clock);
        var first = InstanceRoleCredentials.Of(state, Mine)!;
        clock.Advance(TimeSpan.FromSeconds(3_599));
        InstanceRoleCredentials.Of(state, Mine).Should().Be(first);
        IdOf(Mine with { RamRoleName = "other" }).Should().NotBe(first.Key.Id);
        IdOf(Mine with { Id = new InstanceId("i-other") }).Should().NotBe(first.Key.Id);
        clock.Advance(TimeSpan.FromSeconds(1));
        var second = InstanceRoleCredentials.Of(state, Mine)!;
        second.LastUpdated.Should().Be(Given.Then.AddHours(1));
        second.Key.Id.Should().NotBe(first.Key.Id);

        string IdOf(Instance instance) => InstanceRoleCredentials.Of(state, instance)!.Key.Id;
    }

    private static AccountState State(DateTimeOffset now, out FakeTimeProvider clock)
    {
        clock = new FakeTimeProvider(now);
        return Given.StateOf(Given.Settings with { Clock = clock }, Given.Region);
    }
}
