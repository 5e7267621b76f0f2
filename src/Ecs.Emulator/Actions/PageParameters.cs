using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions;

/// <summary>The ways of asking for a part of a listing, and of saying which part it is.</summary>
internal sealed class PageParameters
{
    private const int LowestMaxResults = 10;

    private readonly int largestPage;
    private readonly int defaultSize;
    private readonly int highestMaxResults;
    private readonly ErrorDefinition? badNumber;
    private readonly Parameter<int?> number;
    private readonly Parameter<int?> size;
    private readonly Parameter<string?> nextToken;
    private readonly Parameter<int?> maxResults;

    /// <summary>Pages by number, and by token where <paramref name="highestMaxResults"/> is more than 0.</summary>
    /// <param name="largestPage">The largest PageSize.</param>
    /// <param name="highestMaxResults">The highest MaxResults; what is higher counts as this.</param>
    /// <param name="badNumber">What a page before the first gets; null for the usual error.</param>
    /// <param name="defaultSize">The PageSize of a call that gives none.</param>
    public PageParameters(
        int largestPage, int highestMaxResults = 0, ErrorDefinition? badNumber = null, int defaultSize = 10)
    {
        this.largestPage = largestPage;
        this.defaultSize = defaultSize;
        this.highestMaxResults = highestMaxResults;
        this.badNumber = badNumber;
        number = Declare.Integer(
            "PageNumber", "The page to show, from 1 on. Default: 1.");
        size = Declare.Integer("PageSize", $"Entries of a page: 1 to {largestPage}. Default: {defaultSize}.");
        nextToken = Declare.Text(
            "NextToken", "The NextToken of the answer before. With it, PageNumber and PageSize are ignored.");
        maxResults = Declare.Integer(
            "MaxResults",
            $"Entries at most: 10 to {highestMaxResults}; what is lower or higher counts as these. Default: 10.");
    }

    /// <summary>The parameters.</summary>
    public IReadOnlyList<Parameter> All => highestMaxResults > 0 ? [number, size, nextToken, maxResults] : [number, size];

    /// <summary>The part that a call asks for.</summary>
    /// <exception cref="ApiException">It asks for none.</exception>
    public Paging Read(CallContext call)
    {
        var numbered = new NumberedPage(call.Get(number) ?? 1, call.Get(size) ?? defaultSize);
        if (highestMaxResults > 0 && ReadContinued(call) is { } continued)
        {
            return continued;
        }

        // Where a token leads on, they are ignored, whatever they are.
        if (numbered.Number < 1)
        {
            throw badNumber is null
                ? ApiException.InvalidParameter(number.Name, "Valid values: 1 or more.")
                : new ApiException(badNumber, numbered.Number.ToString(CultureInfo.InvariantCulture));
        }

        return numbered.Size >= 1 && numbered.Size <= largestPage
            ? numbered
            : throw ApiException.InvalidParameter(size.Name, $"Valid values: 1 to {largestPage}.");
    }

    private ContinuedPage? ReadContinued(CallContext call)
    {
        var token = call.Get(nextToken);
        var most = call.Get(maxResults);
        return token is null && most is null
            ? null
            : new ContinuedPage(
                token is null ? 0 : RowOf(token),
                Math.Clamp(most ?? LowestMaxResults, LowestMaxResults, highestMaxResults));
    }

    /// <summary>The token is opaque to clients: the row to go on after.</summary>
    internal static string TokenOf(int? nextRow) => nextRow is { } row
        ? Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"row:{row}")))
        : "";

    /// <summary>The row that a token names.</summary>
    /// <exception cref="ApiException">No answer contained it.</exception>
    internal static int RowOf(string token)
    {
        if (Base64Url.IsValid(token)
            && Encoding.ASCII.GetString(Base64Url.DecodeFromChars(token)) is ['r', 'o', 'w', ':', .. var digits]
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && row > 0)
        {
            return row;
        }

        throw ApiException.InvalidParameter("NextToken", "No answer contained it.");
    }
}

/// <summary>How answers say which part of a listing they show.</summary>
internal static class PageShape
{
    /// <summary>Adds TotalCount, PageNumber and PageSize.</summary>
    public static Shape<Page<T>> PageNumbers<T>(this Shape<Page<T>> shape) => shape
        .Integer("TotalCount", "How many match in all.", page => page.TotalCount)
        .Integer("PageNumber", "The page shown; 1 where MaxResults or NextToken was given.", NumberOf)
        .Integer("PageSize", "The most entries the page could have.", SizeOf);

    /// <summary>Adds NextToken.</summary>
    public static Shape<Page<T>> NextToken<T>(this Shape<Page<T>> shape) => shape
        .Text("NextToken", "What to ask on with; empty on the last page.", page => PageParameters.TokenOf(page.NextRow));

    /// <summary>The number of the page shown; 1 where it was asked for by token.</summary>
    public static long NumberOf<T>(Page<T> page) => page.Paging is NumberedPage numbered ? numbered.Number : 1;

    /// <summary>The most entries that the page could have.</summary>
    public static long SizeOf<T>(Page<T> page) => page.Paging switch
    {
        NumberedPage numbered => numbered.Size,
        ContinuedPage continued => continued.MaxResults,
        _ => throw new ArgumentOutOfRangeException(nameof(page)),
    };
}
