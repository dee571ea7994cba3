import type { Reporter, TestModule } from 'vitest/node';

/** Ends the report with the tests that failed, a line each: of a long log often only the end is kept. */
export const failedLast: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    for (const module of modules) {
      for (const test of module.children.allTests('failed')) {
        const [first] = test.result().errors ?? [];
        const says = (first?.message ?? '').split('\n').slice(0, 3).join(' ');
        process.stdout.write(`failed: ${module.relativeModuleId} > ${test.fullName}: ${says}\n`);
      }
    }
  },
};
