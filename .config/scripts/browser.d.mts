import type { LaunchOptions } from 'playwright-core';

/** Path of a browser that starts: found on the machine, or unpacked from the package. */
export function findBrowser(): Promise<string>;
/** Options with which playwright-core starts that browser. */
export function launchOptions(): Promise<LaunchOptions>;
