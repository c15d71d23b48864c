using System.Diagnostics;
using iHanoi.Api.Tests.Platform;

namespace iHanoi.Api.Tests.Data;

/// <summary>A PostgreSQL of the test's own, as the postgres user, on a free port; absent where none is installed.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string Owner = "postgres";
    private static readonly string? Binaries = FindBinaries();
    private readonly string _folder;
    private readonly int _port;

    private PostgresServer(string folder, int port) => (_folder, _port) = (folder, port);

    public static string? Missing =>
        Binaries is null ? "PostgreSQL is not installed"
        : Environment.UserName is "root" && !File.Exists("/usr/sbin/runuser")
            ? "root without runuser"
        : null;

    public string ConnectionString =>
        $"Host=127.0.0.1;Port={_port};Username=ihanoi;Database=postgres;Include Error Detail=true";

    public static async Task<PostgresServer> StartAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("ihanoi-pg-").FullName;
        var server = new PostgresServer(folder, ChildServer.FreePort());

        if (Environment.UserName is "root")
        {
            await RunAsync("chown", [Owner, folder], cancellationToken);
        }

        await server.PgAsync(
            "initdb",
            [
                "-D",
                $"{folder}/data",
                "-U",
                "ihanoi",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
            ],
            cancellationToken
        );
        await server.PgAsync(
            "pg_ctl",
            [
                "-D",
                $"{folder}/data",
                "-w",
                "-l",
                $"{folder}/log",
                "-o",
                $"-p {server._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off",
                "start",
            ],
            cancellationToken
        );

        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await PgAsync(
            "pg_ctl",
            ["-D", $"{_folder}/data", "-m", "immediate", "stop"],
            CancellationToken.None
        );
        Directory.Delete(_folder, recursive: true);
    }

    // PostgreSQL refuses to run as root.
    private Task PgAsync(string tool, string[] arguments, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Binaries ?? throw new InvalidOperationException(_folder), tool);

        return Environment.UserName is "root"
            ? RunAsync("runuser", ["-u", Owner, "--", path, .. arguments], cancellationToken)
            : RunAsync(path, arguments, cancellationToken);
    }

    private static async Task RunAsync(
        string tool,
        string[] arguments,
        CancellationToken cancellationToken
    )
    {
        // No redirection: the server started by pg_ctl would keep the pipes open.
        var start = new ProcessStartInfo(
            "/bin/sh",
            ["-c", "\"$0\" \"$@\" >/dev/null 2>&1", tool, .. arguments]
        )
        {
            WorkingDirectory = "/tmp",
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException(tool);
        await process.WaitForExitAsync(cancellationToken);

        if (process.ExitCode is not 0)
        {
            throw new InvalidOperationException($"{tool} ended with {process.ExitCode}");
        }
    }

    private static string? FindBinaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .Where(folder => File.Exists(Path.Combine(folder, "initdb")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : null;
}
