namespace Ecs.Emulator.Domain.Addresses;

/// <summary>The number after the slash of a CIDR block.</summary>
internal static class CidrMask
{
    /// <summary>Reads a mask of 0 to <paramref name="longest"/>: only digits, without leading zeros.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, int longest, out int maskLength)
    {
        maskLength = 0;
        if (text.Length is 0 or > 3 || (text.Length > 1 && text[0] == '0'))
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
            {
                return false;
            }

            maskLength = (maskLength * 10) + (character - '0');
        }

        return maskLength <= longest;
    }
}
