using Microsoft.SemanticKernel;

namespace iHanoi.Assistant.Plugins;

/// <summary>The city's functions, read once from the plug-ins; each turn gets a kernel of its own over them.</summary>
internal sealed class CityFunctions(IEnumerable<CityPlugin> plugins)
{
    public const string PluginName = "city";

    private readonly Lazy<KernelPlugin> _plugin = new(() =>
        KernelPluginFactory.CreateFromFunctions(
            PluginName,
            plugins.SelectMany(plugin =>
                KernelPluginFactory.CreateFromObject(plugin.Instance, PluginName)
            )
        )
    );

    public IEnumerable<string> Names => _plugin.Value.Select(function => function.Name);

    public Kernel KernelFor(IServiceProvider services) => new(services, [_plugin.Value]);
}

/// <summary>A registered plug-in: one class that adapts one port.</summary>
internal sealed record CityPlugin(object Instance);
