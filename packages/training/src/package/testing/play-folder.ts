import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { launchOptions } from '../../../../../.config/scripts/browser.mjs';
import type { PackageFiles } from '../parts.ts';
import { problemsOf } from './play-package.ts';

/** A folder of a course on a disk, and a browser that opens it as a double click does. */
export interface OpenFolder {
  /** Opens the page, in the same browser each time. */
  open(): Promise<{ page: Page; problems: readonly string[] }>;
  close(): Promise<void>;
}

/** Writes the folder; it is gone after `close`. */
export async function openFolder(files: PackageFiles): Promise<OpenFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'qadam-course-'));
  for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
  const browser = await chromium.launch(await launchOptions());
  const context = await browser.newContext({ offline: true });
  return {
    open: async () => {
      const page = await context.newPage();
      const problems = problemsOf(page);
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      return { page, problems };
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}
