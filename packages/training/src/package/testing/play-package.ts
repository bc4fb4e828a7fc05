import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unzipSync } from 'fflate';
import { chromium, type FrameLocator, type Page } from 'playwright-core';
import { launchOptions } from '../../../../../.config/scripts/browser.mjs';
import { host, type HostSettings, type Kept } from './lms-host.ts';
import { serve } from './serve.ts';

/** An LMS (scorm-again) with one course in it and one learner, in a real browser. What the learner did is kept by its server. */
export interface ServedPackage {
  /** The learner opens the course; what was kept is given back. */
  open(): Promise<OpenCourse>;
  /** What the LMS has kept, by the names of the standard, nested: `kept().core.lesson_status`. */
  kept(): Record<string, unknown> | undefined;
  close(): Promise<void>;
}

/** A course that is open in a frame of the LMS's page. */
export interface OpenCourse {
  page: Page;
  course: FrameLocator;
  /** What the LMS has now, in the shape of `kept`. */
  cmi(): Promise<Record<string, unknown>>;
  /** Calls that the LMS refused, as `LMSSetValue cmi.suspend_data: 405`. */
  errors(): Promise<string[]>;
  /** Calls that were made, in order, but those that ask for an error. */
  calls(): Promise<string[]>;
  /** Errors of the pages, breaches of their policy, files that are missing. */
  problems: readonly string[];
  /** Goes elsewhere: the course has time to say goodbye. */
  leave(): Promise<void>;
  /** The browser's page dies: nobody has time for anything. */
  breakOff(): Promise<void>;
}

/** Sets up the LMS for a zip. Nothing listens but on this machine. */
export async function servePackage(
  zip: Uint8Array,
  version: HostSettings['version'],
  learner = 'Ахметова, Сауле',
): Promise<ServedPackage> {
  let last: Kept | undefined;
  const course = Object.entries(unzipSync(zip)).map(([path, bytes]) => [`course/${path}`, bytes] as const);
  const files = new Map<string, Uint8Array | string>([
    ...course,
    ['lms.js', readFileSync(createRequire(import.meta.url).resolve(`scorm-again/${version}/min`))],
    [
      '',
      '<!doctype html><title>LMS</title><link rel="icon" href="data:,"><script src="/lms.js"></script><body></body>',
    ],
  ]);
  const server = await serve(files, (text) => {
    const kept = JSON.parse(text) as Kept;
    if (last === undefined || kept.at > last.at) last = kept;
  });
  const browser = await chromium.launch(await launchOptions());
  const context = await browser.newContext();

  const open = async (): Promise<OpenCourse> => {
    const page = await context.newPage();
    const problems = problemsOf(page);
    await page.goto(server.address);
    await page.evaluate(host, { version, cmi: last?.cmi, learner });
    const course = page.frameLocator('iframe');
    await course.locator('body').waitFor();
    const visit = last?.at ?? 0;
    const isFinished = (): boolean => (last?.at ?? 0) > visit && last!.isFinished;
    return {
      page,
      course,
      problems,
      cmi: () => page.evaluate(() => lms().cmi()),
      errors: () => page.evaluate(() => lms().errors),
      calls: () => page.evaluate(() => lms().calls),
      leave: async () => {
        await page.goto('about:blank');
        await until(isFinished);
        await page.close();
      },
      breakOff: async () => {
        const session = await context.newCDPSession(page);
        const crashed = page.waitForEvent('crash');
        session.send('Page.crash').catch(() => {}); // there is nobody left to answer
        await crashed;
        await page.close();
      },
    };
  };

  return {
    open,
    kept: () => last?.cmi,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** What goes wrong on a page, collected as it happens. */
export function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('requestfailed', (request) => problems.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  return problems;
}

/** The LMS as the host's page has put it down; for code that runs there. */
declare function lms(): { cmi(): Record<string, unknown>; errors: string[]; calls: string[] };

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('The course did not say goodbye to the LMS.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
