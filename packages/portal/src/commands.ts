/** What `node dist/server.js WORD …` does besides serving. Each gives its exit status. */
import { kitOfFolder } from '@qadam/schema/node';
import { checkChains, type Broken } from './access/archive.ts';
import { kindsOf, Rights } from './access/roles.ts';
import { backUp, restore } from './data/backup.ts';
import { connect, openDatabase, type DatabasePlace } from './data/database.ts';
import { familiesIn } from './data/families.ts';
import { journalIn } from './data/journal.ts';
import type { Database } from './data/queries.ts';
import { isPersonId } from './routes/people.ts';
import { addPerson } from './start.ts';
import { en } from './words/en.ts';
import { ru } from './words/ru.ts';

/** Where the definitions stand, and which model is used. */
export interface ModelPlace {
  definitions: string;
  model: string;
}
type Command = (words: readonly string[], place: DatabasePlace, model: ModelPlace) => Promise<number>;
const nobody = { id: '', role: '' };
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

/** Runs a command; `undefined` where no word was given: then the portal serves. */
export async function runCommand(
  [name, ...words]: readonly string[],
  place: DatabasePlace,
  model: ModelPlace,
): Promise<number | undefined> {
  if (name === undefined) return undefined;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    const known = Object.keys(commands).join(', ');
    complain(`"${name}": такой команды нет, есть ${known} / no such command, there are ${known}`);
    return 2;
  }
  try {
    return await command(words, place, model);
  } catch (error) {
    // The engine's own stack is a wall of minified text: the message says what is wrong.
    const { message, code } = error as Error & { code?: string };
    complain(`Не получилось / it did not work: ${message || code}`);
    return 1;
  }
}

const commands: Readonly<Record<string, Command>> = {
  'add-person': async ([id = '', name = '', role = ''], place, { definitions, model }) => {
    const { roles } = new Rights(kindsOf(kitOfFolder(definitions, model)));
    if (!isPersonId(id) || name.trim() === '' || !roles.includes(role)) {
      complain(
        `add-person ID NAME ROLE. ID: a-z, 0-9, "-"; ROLE: ${roles.join(', ')}.\n` +
          `Например / for example: node dist/server.js add-person gulnara "Гульнара" supervisor`,
      );
      return 2;
    }
    const password = await addPerson(place, { id, name: name.trim(), role });
    if (password === undefined) {
      complain(`Имя для входа ${id} уже занято / the sign-in name ${id} is taken`);
      return 1;
    }
    say(`${id} / ${password}\nПароль сменится при первом входе / it is changed at the first sign-in`);
    return 0;
  },
  backup: async ([file, ...rest], place) => {
    if (file === undefined || rest.length > 0) return usage('backup FILE');
    return using(await connect(place), async (database) => {
      const { families, entries } = await backUp(database, file, new Date().toISOString());
      // Of a database of an older version the journal may not have the place for it yet.
      await journalIn(database, Date.now)
        .write(nobody, 'backed-up')
        .catch(() => undefined);
      say(`${file}: семей / families: ${families}, записей / entries: ${entries}`);
      return 0;
    });
  },
  restore: async ([file, ...rest], place) => {
    if (file === undefined || rest.length > 0) return usage('restore FILE');
    return using(await connect(place), async (database) => {
      const { families, entries } = await restore(database, file);
      await journalIn(database, Date.now).write(nobody, 'restored');
      say(`Восстановлено / restored: семей / families: ${families}, записей / entries: ${entries}`);
      return sayChains(database);
    });
  },
  verify: async ([family, ...rest], place) => {
    if (rest.length > 0) return usage('verify [FAMILY]');
    return using(await openDatabase(place), (database) => sayChains(database, family));
  },
};

function usage(text: string): number {
  complain(`node dist/server.js ${text}`);
  return 2;
}

async function using(database: Database, work: (database: Database) => Promise<number>): Promise<number> {
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Says whether the records of one family or of all are what was written, and if not, where and what is wrong. */
async function sayChains(database: Database, family?: string): Promise<number> {
  const { families, entries, broken } = await checkChains(
    familiesIn(database),
    (id) => family === undefined || id === family,
  );
  if (family !== undefined && families === 0) {
    complain(`${family}: такой семьи нет / there is no such family`);
    return 1;
  }
  if (broken.length === 0) {
    say(`${ru.chain.whole(families, entries)} / ${en.chain.whole(families, entries)}`);
    return 0;
  }
  for (const each of broken) complain(lineOf(each));
  complain(`${ru.chain.advice}\n${en.chain.advice}`);
  return 1;
}

const lineOf = ({ family, seq, why }: Broken): string =>
  `${family}, ${seq}: ${ru.chain.why[why]} / ${en.chain.why[why]}`;
