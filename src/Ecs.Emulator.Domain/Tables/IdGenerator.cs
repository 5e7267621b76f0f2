using System.Buffers.Binary;
using System.Globalization;

namespace Ecs.Emulator.Domain.Tables;

/// <summary>
/// Generates ids and MAC addresses: at random, or with a seed in a sequence of the account that repeats from run to run
/// and from reset to reset.
/// </summary>
internal sealed class IdGenerator
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>How many MAC addresses the cloud's own range has.</summary>
    internal const int MacAddressCount = 1 << 24;

    private ulong position;

    public IdGenerator(AccountId owner, int? seed) => position = seed is { } value
        ? SplitMix64.At(((ulong)(uint)value << 32) ^ Hash(owner.Value))
        : SplitMix64.RandomPosition();

    private IdGenerator(ulong position) => this.position = position;

    /// <summary>A generator that continues from the same number, independently of this one.</summary>
    public IdGenerator Copy() => new(position);

    /// <summary>Continues from where a copy has come to.</summary>
    public void ContinueFrom(IdGenerator copy) => position = copy.position;

    /// <summary>The first id of the sequence that is not taken, as <see cref="NextId"/> forms them.</summary>
    public string NextUnusedId(string prefix, RegionId region, int length, Func<string, bool> isTaken)
    {
        var code = CodeOf(region);
        return NextUnusedText(prefix + code, length - code.Length, isTaken);
    }

    /// <summary>The first id of the sequence that is not taken, of a kind whose ids contain no region's code.</summary>
    public string NextUnusedText(string prefix, int length, Func<string, bool> isTaken)
    {
        while (true)
        {
            var id = prefix + NextText(length);
            if (!isTaken(id))
            {
                return id;
            }
        }
    }

    /// <summary>
    /// An id: the prefix, the region's code, and letters and digits, so many in all behind the prefix.
    /// </summary>
    public string NextId(string prefix, RegionId region, int length)
    {
        var code = CodeOf(region);
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

    /// <summary>The UUID derived from a name: always the same.</summary>
    public static string UuidOf(string name) => Uuid(SplitMix64.At(Hash(name)), SplitMix64.At(~Hash(name)));

    /// <summary>The next number of the sequence.</summary>
    public ulong Next() => SplitMix64.At(++position);

    /// <summary>Letters and digits derived from a name, the same in every process.</summary>
    internal static string TextOf(string name, int length) => string.Create(length, Hash(name), static (text, hash) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = Alphabet[(int)(SplitMix64.At(hash + (ulong)i) % (ulong)Alphabet.Length)];
        }
    });

    /// <summary>Digits derived from a name, the same in every process; the first is not 0.</summary>
    internal static string DigitsOf(string name, int length) => string.Create(length, Hash(name), static (text, hash) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (char)((i == 0 ? '1' : '0') + (int)(SplitMix64.At(hash + (ulong)i) % (i == 0 ? 9UL : 10UL)));
        }
    });

    /// <summary>The number derived from a name: the same in every process, which string.GetHashCode is not.</summary>
    internal static ulong NumberOf(string name) => Hash(name);

    /// <summary>
    /// All MAC addresses of the cloud's own range, <c>00:16:3e:xx:xx:xx</c>, each once, beginning with the one that the
    /// number leads to.
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

    /// <summary>FNV-1a.</summary>
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return hash;
    }
}
