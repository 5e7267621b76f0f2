using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Ecs.Emulator.Errors;
using Ecs.Emulator.Rpc.Binding;
using Ecs.Emulator.Rpc.Rendering;

namespace Ecs.Emulator.Actions;

internal sealed class PageParameters
{
    private const int MinResultsLimit = 10;

    private readonly int maxPageSize;
    private readonly int defaultSize;
    private readonly int maxResultsLimit;
    private readonly ErrorDefinition? badNumber;
    private readonly Parameter<int?> number;
    private readonly Parameter<int?> size;
    private readonly Parameter<string?> nextToken;
    private readonly Parameter<int?> maxResults;

    /// <summary>Pages by number, and also by token if <paramref name="maxResultsLimit"/> is more than 0.</summary>
    public PageParameters(
        int maxPageSize, int maxResultsLimit = 0, ErrorDefinition? badNumber = null, int defaultSize = 10)
    {
        this.maxPageSize = maxPageSize;
        this.defaultSize = defaultSize;
        this.maxResultsLimit = maxResultsLimit;
        this.badNumber = badNumber;
        number = Declare.Integer(
            "PageNumber", "The page number, starting at 1. Default: 1.");
        size = Declare.Integer("PageSize", $"The page size: 1 to {maxPageSize}. Default: {defaultSize}.");
        nextToken = Declare.Text(
            "NextToken",
            "The NextToken of the previous response. PageNumber and PageSize are ignored if it is specified.");
        maxResults = Declare.Integer(
            "MaxResults",
            $"The maximum number of entries: 10 to {maxResultsLimit}. A smaller or larger number is replaced with "
                + "these limits. Default: 10.");
    }

    public IReadOnlyList<Parameter> All =>
        maxResultsLimit > 0 ? [number, size, nextToken, maxResults] : [number, size];

    public Paging Read(CallContext call)
    {
        var numbered = new NumberedPage(call.Get(number) ?? 1, call.Get(size) ?? defaultSize);
        if (maxResultsLimit > 0 && ReadContinued(call) is { } continued)
        {
            return continued;
        }

        // If a token is present, the number is ignored, even if it is invalid.
        if (numbered.Number < 1)
        {
            throw badNumber is null
                ? ApiException.InvalidParameter(number.Name, "Valid values: 1 or more.")
                : new ApiException(badNumber, numbered.Number.ToString(CultureInfo.InvariantCulture));
        }

        return numbered.Size >= 1 && numbered.Size <= maxPageSize
            ? numbered
            : throw ApiException.InvalidParameter(size.Name, $"Valid values: 1 to {maxPageSize}.");
    }

    private ContinuedPage? ReadContinued(CallContext call)
    {
        var token = call.Get(nextToken);
        var most = call.Get(maxResults);
        return token is null && most is null
            ? null
            : new ContinuedPage(
                token is null ? 0 : RowOf(token),
                Math.Clamp(most ?? MinResultsLimit, MinResultsLimit, maxResultsLimit));
    }

    /// <summary>The token is opaque to clients: it contains the last row of the page.</summary>
    internal static string TokenOf(int? nextRow) => nextRow is { } row
        ? Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"row:{row}")))
        : "";

    /// <summary>The last row of the previous page.</summary>
    internal static int RowOf(string token, ErrorDefinition? invalid = null)
    {
        if (Base64Url.IsValid(token)
            && Encoding.ASCII.GetString(Base64Url.DecodeFromChars(token)) is ['r', 'o', 'w', ':', .. var digits]
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && row > 0)
        {
            return row;
        }

        throw invalid is null
            ? ApiException.InvalidParameter("NextToken", "It is not the token of a response.")
            : new ApiException(invalid);
    }
}

/// <summary>Pages by token only.</summary>
/// <param name="defaultResults">The number of rows of a page if the request does not specify it.</param>
/// <param name="maxResults">The parameter for the number of rows; null for none.</param>
/// <param name="badToken">The error for an invalid token; null for that of any parameter.</param>
internal sealed class TokenPageParameters(
    int defaultResults, Parameter<int?>? maxResults = null, ErrorDefinition? badToken = null)
{
    private static readonly Parameter<string?> NextToken = Declare.Text(
        "NextToken", "The NextToken of the previous response.");

    public IReadOnlyList<Parameter> All => maxResults is null ? [NextToken] : [maxResults, NextToken];

    public ContinuedPage Read(CallContext call) => new(
        call.Get(NextToken) is { } token ? PageParameters.RowOf(token, badToken) : 0,
        maxResults is not null && call.Get(maxResults) is { } results ? results : defaultResults);
}

internal static class PageShape
{
    public static Shape<Page<T>> PageNumbers<T>(this Shape<Page<T>> shape) => shape
        .Integer("TotalCount", "The total number of entries.", page => page.TotalCount)
        .Integer("PageNumber", "The page number; 1 if MaxResults or NextToken was specified.", NumberOf)
        .Integer("PageSize", "The page size.", SizeOf);

    /// <summary>The same members as texts, as in the models of some actions.</summary>
    public static Shape<Page<T>> PageNumberTexts<T>(this Shape<Page<T>> shape) => shape
        .Text("TotalCount", "The total number of entries.", page => TextOf(page.TotalCount))
        .Text("PageNumber", "The page number.", page => TextOf(NumberOf(page)))
        .Text("PageSize", "The page size.", page => TextOf(SizeOf(page)));

    public static Shape<Page<T>> NextToken<T>(this Shape<Page<T>> shape) => shape
        .Text(
            "NextToken",
            "The token of the next page; empty on the last page.",
            page => PageParameters.TokenOf(page.NextRow));

    public static string TextOf(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static long NumberOf<T>(Page<T> page) => page.Paging is NumberedPage numbered ? numbered.Number : 1;

    public static long SizeOf<T>(Page<T> page) => page.Paging switch
    {
        NumberedPage numbered => numbered.Size,
        ContinuedPage continued => continued.MaxResults,
        _ => throw new ArgumentOutOfRangeException(nameof(page)),
    };
}
