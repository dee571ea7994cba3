import { rm } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launch, type Visitor } from './browser';
import { freshData } from './own';
import { startProgram, type Program } from './program';
import { as } from './steps';

/** A program for journeys in which days pass. */
export interface Stage {
  /** Lets somebody act, in a window of their own: a role of the printed accounts, or a name: 'nadia.farouk'. */
  by: <T>(who: string, act: (visitor: Visitor) => Promise<T>) => Promise<T>;
  /** Moves to that day: starts the program again with the same data, unless it is already that day. */
  onDay: (day: string) => Promise<void>;
}

/** Sets the stage before the tests of a file, and takes it down after them. */
export function ownStage(): Stage {
  let browser: Browser;
  let data: string;
  let program: Program;
  beforeAll(async () => {
    browser = await launch();
    data = await freshData();
    program = await startProgram(data);
  });
  afterAll(async () => {
    await browser.close();
    await program.stop();
    await rm(data, { recursive: true, force: true });
  });
  return {
    by: (who, act) => as(browser, who.includes('.') ? `${who}@wenlow.example` : who, program, act),
    onDay: async (day) => {
      if (program.day === day) return;
      await program.stop();
      program = await startProgram(data, day);
    },
  };
}
