using iHanoi.EndToEnd.Tests;

// One product and one browser for all journeys; two at a time would starve a machine of two cores.
[assembly: AssemblyFixture(typeof(Town))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
