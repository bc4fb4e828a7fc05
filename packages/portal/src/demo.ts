import { playFamily, type OpenKit } from '@qadam/runtime';
import type { Actor, Family } from '@qadam/schema';
import type { Families } from './data/families.ts';
import type { People, Person } from './data/people.ts';
import { movedTo } from './demo-dates.ts';

/** The password of the demonstration accounts. They exist only in a demonstration database. */
export const DEMO_PASSWORD = 'qadam-demo';

/** In an example family a role acts; in the demonstration the account that has the role. */
function accountOf(accounts: readonly Person[], { person, role }: Actor): Actor {
  return { person: accounts.find((each) => each.role === role)?.id ?? person, role };
}

export interface Demonstration {
  accounts: readonly Person[];
  examples: readonly Family[];
  today: string;
}

/** Accounts and example families, moved to the days before `today`. What is already there stays as it is. */
export async function addDemonstration(
  people: People,
  families: Families,
  kit: OpenKit,
  { accounts, examples, today }: Demonstration,
): Promise<void> {
  for (const person of accounts) await people.add(person, DEMO_PASSWORD);
  const written = new Set((await families.heads()).filter(({ seq }) => seq > 0).map(({ id }) => id));
  for (const [index, family] of examples.entries()) {
    const id = `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`;
    if (written.has(id)) continue; // playing it anew takes its time
    await families.create(id, family.model);
    const entries = playFamily(kit, movedTo(family, today)).entries.map((entry) => ({
      ...entry,
      by: accountOf(accounts, entry.by),
    }));
    await families.add(id, `example-${family.id}`, (log) =>
      log.entries.length > 0 ? { refuse: 'already there' } : { accept: entries },
    );
  }
}
