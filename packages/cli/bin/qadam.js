#!/usr/bin/env node
// The command itself is built. This launcher exists before any build, so that npm can link `qadam` at install time.
import { existsSync } from 'node:fs';

const built = new URL('../dist/qadam.js', import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  console.error('qadam is not built yet. Run: npm run build');
  process.exitCode = 1;
}
