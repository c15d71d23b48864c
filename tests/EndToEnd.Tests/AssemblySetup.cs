using iHanoi.EndToEnd.Tests;
using Xunit.Sdk;
using Xunit.v3;

// One product and one browser for all journeys; two at a time would starve a machine of two cores.
[assembly: AssemblyFixture(typeof(Town))]
[assembly: Parallelization(Mode = ParallelMode.None)]
