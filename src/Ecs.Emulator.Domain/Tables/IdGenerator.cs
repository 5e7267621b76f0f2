using System.Buffers.Binary;
using System.Globalization;

namespace Ecs.Emulator.Domain.Tables;

/// <summary>
/// Generates ids and MAC addresses: random ones, or with a seed a sequence of the account that repeats in each run and
/// after each reset.
/// </summary>
internal sealed class IdGenerator
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>The number of MAC addresses of the cloud.</summary>
    internal const int MacAddressCount = 1 << 24;

    private ulong position;

    public IdGenerator(AccountId owner, int? seed) => position = seed is { } value
        ? SplitMix64.At(((ulong)(uint)value << 32) ^ NumberOf(owner.Value))
        : SplitMix64.RandomPosition();

    private IdGenerator(ulong position) => this.position = position;

    /// <summary>Creates a generator that continues the sequence independently.</summary>
    public IdGenerator Copy() => new(position);

    /// <summary>Continues at the position of a copy.</summary>
    public void ContinueFrom(IdGenerator copy) => position = copy.position;

    /// <summary>The next id that is not used.</summary>
    /// <param name="isUsed">Whether an id is used.</param>
    public string NextUnusedId(string prefix, RegionId? region, int length, Func<string, bool> isUsed)
    {
        while (true)
        {
            var id = NextId(prefix, region, length);
            if (!isUsed(id))
            {
                return id;
            }
        }
    }

    /// <summary>An id: the prefix, then the code of the region, letters and digits.</summary>
    /// <param name="region">The region; null for an id without a region code.</param>
    /// <param name="length">The number of characters after the prefix.</param>
    public string NextId(string prefix, RegionId? region, int length)
    {
        var code = region is { } known ? CodeOf(known) : "";
        return string.Concat(prefix, code, NextText(length - code.Length));
    }

    /// <summary>Letters and digits.</summary>
    public string NextText(int length) => string.Create(length, this, static (text, names) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = Alphabet[(int)(names.Next() % (ulong)Alphabet.Length)];
        }
    });

    /// <summary>A UUID.</summary>
    public string NextUuid() => Uuid(Next(), Next());

    /// <summary>The id of an order: 15 digits.</summary>
    public string NextOrderId() =>
        (100_000_000_000_000UL + (Next() % 900_000_000_000_000UL)).ToString(CultureInfo.InvariantCulture);

    /// <summary>A UUID that derives from a name and never changes.</summary>
    public static string UuidOf(string name) => Uuid(SplitMix64.At(NumberOf(name)), SplitMix64.At(~NumberOf(name)));

    /// <summary>The next number of the sequence.</summary>
    public ulong Next() => SplitMix64.At(++position);

    /// <summary>Letters and digits that derive from a name and never change.</summary>
    internal static string TextOf(string name, int length) => string.Create(
        length, NumberOf(name), static (text, hash) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = Alphabet[(int)(SplitMix64.At(hash + (ulong)i) % (ulong)Alphabet.Length)];
        }
    });

    /// <summary>An id that derives from a name and never changes: the prefix, then the region code and text.</summary>
    internal static string IdOf(string name, string prefix, RegionId region, int length)
    {
        var code = CodeOf(region);
        return string.Concat(prefix, code, TextOf(name, length - code.Length));
    }

    /// <summary>Digits that derive from a name and never change. The first is not 0.</summary>
    internal static string DigitsOf(string name, int length) => string.Create(
        length, NumberOf(name), static (text, hash) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (char)((i == 0 ? '1' : '0') + (int)(SplitMix64.At(hash + (ulong)i) % (i == 0 ? 9UL : 10UL)));
        }
    });

    /// <summary>
    /// A number that derives from a name and, unlike string.GetHashCode, is the same in every process: its hash by
    /// FNV-1a.
    /// </summary>
    internal static ulong NumberOf(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in name)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return hash;
    }

    /// <summary>
    /// All MAC addresses of the cloud, <c>00:16:3e:xx:xx:xx</c>. The number determines the first one.
    /// </summary>
    internal static IEnumerable<string> MacAddressesFrom(ulong number) =>
        Enumerable.Range(0, MacAddressCount).Select(offset => MacAddress(number + (ulong)offset));

    /// <summary>The first letters of ids in a region.</summary>
    private static string CodeOf(RegionId region) => region.Value switch
    {
        "cn-hangzhou" => "bp1",
        "cn-beijing" => "2ze",
        "cn-shanghai" => "uf6",
        "cn-shenzhen" => "wz9",
        "cn-qingdao" => "m5e",
        "cn-huhehaote" => "hp3",
        "cn-wulanchabu" => "0jl",
        "cn-chengdu" => "2vc",
        "cn-hongkong" => "j6c",
        "ap-southeast-1" => "t4n",
        "ap-northeast-1" => "6we",
        "eu-central-1" => "gw8",
        _ => "x0x",
    };

    private static string MacAddress(ulong bits) => string.Create(
        CultureInfo.InvariantCulture,
        $"00:16:3e:{(bits >> 16) & 0xFF:x2}:{(bits >> 8) & 0xFF:x2}:{bits & 0xFF:x2}");

    private static string Uuid(ulong first, ulong second)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], second);
        return new Guid(bytes).ToString();
    }
}
