using System.Globalization;

namespace iHanoi.Ingestion.Sources;

/// <summary>
/// What one site's robots.txt asks of one crawler (RFC 9309): the groups that name it, else those for everybody; the
/// longest rule that fits decides, and of two alike the one that allows.
/// </summary>
internal sealed class RobotsRules
{
    public static readonly RobotsRules AllowAll = new([], null);
    public static readonly RobotsRules DenyAll = new([new RobotsRule("/", false)], null);

    // A delay of days is a way to say no; a visit ends long before.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    private readonly RobotsRule[] _rules;

    private RobotsRules(RobotsRule[] rules, TimeSpan? delay)
    {
        _rules = rules;
        Delay = delay;
    }

    /// <summary>Crawl-delay: no part of the standard, and kept.</summary>
    public TimeSpan? Delay { get; }

    public static RobotsRules Parse(string text, string agent)
    {
        var (own, everybody) = (new RobotsGroup(), new RobotsGroup());
        var agents = new List<string>();
        var inRules = false;

        foreach (var (key, value) in Lines(text))
        {
            if (key is "user-agent")
            {
                if (inRules)
                {
                    agents.Clear();
                    inRules = false;
                }

                var product = ProductOf(value);
                agents.Add(product);
                own.IsNamed |= product.Equals(agent, StringComparison.OrdinalIgnoreCase);
            }
            else if (key is "allow" or "disallow" or "crawl-delay")
            {
                inRules = true;
                own.AddTo(agents.Contains(agent, StringComparer.OrdinalIgnoreCase), key, value);
                everybody.AddTo(agents.Contains("*"), key, value);
            }
        }

        return own.IsNamed ? Of(own) : Of(everybody);
    }

    public bool Allows(Uri address)
    {
        var path = RobotsPath.Normalise(address.PathAndQuery);

        if (path is "/robots.txt")
        {
            return true;
        }

        var fitting = _rules.Where(rule => rule.Fits(path)).ToArray();
        var longest = fitting.Select(rule => rule.Length).DefaultIfEmpty(0).Max();

        return fitting is [] || fitting.Any(rule => rule.Length == longest && rule.Allows);
    }

    private static RobotsRules Of(RobotsGroup group) =>
        new(
            [.. group.Rules],
            group.Delay is { } delay && delay > LongestDelay ? LongestDelay : group.Delay
        );

    private static IEnumerable<(string Key, string Value)> Lines(string text)
    {
        foreach (var line in text.TrimStart('\uFEFF').Split('\r', '\n'))
        {
            var said = line.Split('#')[0];

            if (said.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                yield return (said[..colon].Trim().ToLowerInvariant(), said[(colon + 1)..].Trim());
            }
        }
    }

    // "iHanoiBot/1.0" names the product too.
    private static string ProductOf(string value) =>
        value.StartsWith('*')
            ? "*"
            : string.Concat(
                value.TakeWhile(letter => char.IsAsciiLetter(letter) || letter is '_' or '-')
            );

    /// <summary>The rules of one crawler, from as many groups as name it.</summary>
    private sealed class RobotsGroup
    {
        public List<RobotsRule> Rules { get; } = [];

        public bool IsNamed { get; set; }

        public TimeSpan? Delay { get; private set; }

        public void AddTo(bool named, string key, string value)
        {
            if (!named)
            {
                return;
            }

            if (key is not "crawl-delay")
            {
                if (value.Length > 0)
                {
                    Rules.Add(new RobotsRule(RobotsPath.Normalise(value), key is "allow"));
                }
            }
            else if (
                double.TryParse(value, CultureInfo.InvariantCulture, out var seconds)
                && seconds is >= 0 and < 1e6
            )
            {
                Delay = TimeSpan.FromSeconds(seconds);
            }
        }
    }
}
