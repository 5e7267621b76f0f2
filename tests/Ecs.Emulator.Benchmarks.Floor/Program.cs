using System.Globalization;
using System.Net;

// The floor of the comparison: Kestrel with the emulator's settings, and one delegate that responds to every request
// with the same bytes and the emulator's headers. It has no routing and no log, and does not read the request.
// Arguments: port, and optionally status, content type and a file with the body.
const int PortArgument = 0;
const int StatusArgument = 1;
const int ContentTypeArgument = 2;
const int BodyArgument = 3;

var port = int.Parse(args[PortArgument], CultureInfo.InvariantCulture);
var status = args.Length > StatusArgument
    ? int.Parse(args[StatusArgument], CultureInfo.InvariantCulture)
    : StatusCodes.Status200OK;
var contentType = args.Length > ContentTypeArgument ? args[ContentTypeArgument] : "text/xml;charset=utf-8";
ReadOnlyMemory<byte> body = args.Length > BodyArgument
    ? await File.ReadAllBytesAsync(args[BodyArgument])
    : AssignResponse().ToArray();

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseSetting(WebHostDefaults.HttpPortsKey, "");
builder.WebHost.UseSetting(WebHostDefaults.HttpsPortsKey, "");
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Listen(IPAddress.Loopback, port);
});

await using var app = builder.Build();
app.Run(http =>
{
    var response = http.Response;
    response.StatusCode = status;
    response.ContentType = contentType;
    response.ContentLength = body.Length;
    response.Headers["x-acs-request-id"] = "04F0F334-1335-436C-A1D7-6C044FE70008";
    response.Headers["x-acs-trace-id"] = "04f0f3341335436ca1d76c044fe70008";
    return response.Body.WriteAsync(body).AsTask();
});
await app.RunAsync();

static ReadOnlySpan<byte> AssignResponse() =>
    "<?xml version='1.0' encoding='UTF-8'?><AssignPrivateIpAddressesResponse>"u8
    + "<RequestId>04F0F334-1335-436C-A1D7-6C044FE70008</RequestId>"u8
    + "<AssignedPrivateIpAddressesSet><NetworkInterfaceId>eni-myeni</NetworkInterfaceId>"u8
    + "<PrivateIpSet><PrivateIpAddress>172.17.0.100</PrivateIpAddress></PrivateIpSet>"u8
    + "<Ipv4PrefixSet></Ipv4PrefixSet></AssignedPrivateIpAddressesSet></AssignPrivateIpAddressesResponse>"u8;
