import type { Reporter, TestModule } from 'vitest/node';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The last line of a test run. Skipped tests are named only where there are some. */
export const closingLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** Counts the tests of the modules. A file or a suite that broke outside its tests is one failure. */
const count = (modules: readonly TestModule[]): Counts => {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const module of modules) {
    counts.failed += module.errors().length > 0 ? 1 : 0;
    for (const suite of module.children.allSuites()) counts.failed += suite.errors().length > 0 ? 1 : 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      // A test that never got its turn is no success.
      counts[state === 'pending' ? 'failed' : state] += 1;
    }
  }
  return counts;
};

/** Ends a run with one plain line that people and CI read, after everything that other reporters print. */
export class ClosingLineReporter implements Reporter {
  onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (modules, unhandledErrors) => {
    const counts = count(modules);
    counts.failed += unhandledErrors.length;
    process.once('exit', () => process.stdout.write(`\n${closingLine(counts)}\n`));
  };
}
