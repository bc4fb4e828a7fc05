/** Counting of checks, for the files beside this one. */

export const counts = { passed: 0, failed: 0 };

/** One check: what was found wrong, a list; nothing means passed. */
export function check(name, faults) {
  if (faults.length === 0) counts.passed += 1;
  else counts.failed += 1;
  console.log(`${faults.length === 0 ? 'ok' : 'FAILED'}: ${name}`);
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
}

/** Nothing when both are the same. */
export const differ = (found, wanted) =>
  JSON.stringify(found) === JSON.stringify(wanted)
    ? []
    : [`found ${JSON.stringify(found)}`, `not ${JSON.stringify(wanted)}`];
