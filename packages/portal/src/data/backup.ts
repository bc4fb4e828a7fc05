/**
 * A backup as JSON lines: a header with the version of the tables, a line for each row, and at the end the SHA-256 of all
 * that stands before. It goes from one kind of database into the other.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { migrateIn, SCHEMA_VERSION } from './migrations.ts';
import type { Database, Queries } from './queries.ts';

/** The first line of a backup. */
export interface Header {
  qadam: 'backup';
  version: 1;
  /** How many migrations the tables had. */
  schema: number;
  at: string;
}

/** What was written or read. */
export interface Backup {
  families: number;
  entries: number;
  rows: number;
}

/** Why a backup could not be made or brought back; nothing was changed. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/**
 * In the order in which they can be filled, each with what its rows are sorted by. Left out: sessions and counted tries (who
 * works signs in again).
 */
const tables: readonly (readonly [name: string, order: string])[] = [
  ['person', 'id'],
  ['family', 'id'],
  ['entry', 'family, seq'],
  ['sent', 'family, key'],
  ['family_name', 'family, person'],
  ['given', 'id'],
  ['deputy', 'id'],
  ['link', 'id'],
  ['danger_draft', 'family, person'],
  ['journal', 'id'],
  ['workspace', 'model'],
  ['workspace_file', 'model, path'],
  ['workspace_save', 'model, version'],
  ['workspace_comment', 'model, number'],
  ['workspace_edition', 'model, number'],
];
const numbered = ['given', 'deputy', 'link', 'journal'];
const ROWS_AT_ONCE = 200;

/** Writes everything that is kept into a new file, as it is at one moment. */
export async function backUp(database: Database, file: string, at: string): Promise<Backup> {
  if (existsSync(file))
    throw new BackupError(`${file}: уже есть, назовите другой файл / is there already, name another file`);
  const part = `${file}.part`;
  // Only for its owner: it holds everything that the database holds.
  const out = await open(part, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new BackupError(
      `${part}: не пишется, проверьте папку / cannot be written, look at the folder: ${error.message}`,
    );
  });
  try {
    const hash = createHash('sha256');
    const write = async (line: object): Promise<void> => {
      const text = `${JSON.stringify(line)}\n`;
      hash.update(text);
      await out.write(text);
    };
    const counted: Backup = { families: 0, entries: 0, rows: 0 };
    await database.transaction(async (queries) => {
      await queries.query('set transaction isolation level repeatable read, read only');
      const schema = await versionOf(queries);
      if (schema === 0)
        throw new BackupError('Здесь ещё ничего нет: таблиц нет / there is nothing here yet: no tables');
      if (schema > SCHEMA_VERSION) throw new BackupError(newer('База', 'the database', schema));
      await write({ qadam: 'backup', version: 1, schema, at } satisfies Header);
      for (const [table, order] of tables)
        if (await isThere(queries, table))
          await eachRow(queries, table, order, async (row) => {
            await write({ table, row });
            count(counted, table);
          });
    });
    await out.write(`${JSON.stringify({ rows: counted.rows, sha256: hash.digest('hex') })}\n`);
    await out.sync();
    await out.close();
    await rename(part, file);
    return counted;
  } catch (error) {
    await out.close().catch(() => undefined);
    await rm(part, { force: true });
    throw error;
  }
}

/** The rows of a table, a few at a time. */
async function eachRow(
  { query }: Queries,
  table: string,
  order: string,
  take: (row: object) => Promise<void>,
): Promise<void> {
  await query(`declare rows_of_${table} cursor for select to_jsonb(t) as row from ${table} t order by ${order}`);
  for (;;) {
    const rows = await query<{ row: object }>(`fetch ${ROWS_AT_ONCE} from rows_of_${table}`);
    for (const { row } of rows) await take(row);
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await query(`close rows_of_${table}`);
}

/**
 * Fills an empty database from a file, all or nothing. A backup of an older version is brought to the tables of today.
 * `database` may have no tables yet: nobody has to start a portal first.
 */
export async function restore(database: Database, file: string): Promise<Backup> {
  const { header, rows } = await looked(file);
  return database.transaction(async (queries) => {
    await refuseFilled(queries);
    await migrateIn(queries, header.schema);
    const present = await versionOf(queries);
    if (present > header.schema)
      throw new BackupError(
        `Копия старше таблиц этой базы (${header.schema} и ${present}): создайте новую пустую базу / the backup is older than the tables of this database: make a new empty one`,
      );
    const counted: Backup = { families: 0, entries: 0, rows: 0 };
    let waiting: object[] = [];
    let current = '';
    const flush = async (): Promise<void> => {
      if (waiting.length > 0)
        await queries.query(
          `insert into ${current} ${numbered.includes(current) ? 'overriding system value' : ''}
           select * from jsonb_populate_recordset(null::${current}, $1::jsonb)`,
          [JSON.stringify(waiting)],
        );
      waiting = [];
    };
    for await (const line of lines(file)) {
      const { table, row } = JSON.parse(line) as { table?: string; row?: object };
      if (table === undefined || row === undefined) continue;
      if (!tables.some(([name]) => name === table))
        throw new BackupError(`${file}: неизвестная таблица / unknown table "${table}"`);
      if (table !== current || waiting.length >= ROWS_AT_ONCE) await flush();
      current = table;
      waiting.push(row);
      count(counted, table);
    }
    await flush();
    if (counted.rows !== rows) throw new BackupError(`${file}: строк не столько, сколько записано / rows are missing`);
    for (const table of numbered)
      await queries.query(
        `select setval(pg_get_serial_sequence('${table}', 'id'), greatest(max(id), 1), max(id) is not null) from ${table}`,
      );
    await migrateIn(queries);
    return counted;
  });
}

async function refuseFilled({ query }: Queries): Promise<void> {
  for (const [table] of tables) {
    if (!(await isThere({ query }, table))) continue;
    const rows = await query(`select 1 from ${table} limit 1`);
    if (rows.length > 0)
      throw new BackupError(
        `База не пуста: в таблице ${table} есть строки. Восстанавливайте в новую пустую базу / the database is not empty: table ${table} has rows; restore into a new empty one`,
      );
  }
}

async function isThere({ query }: Queries, table: string): Promise<boolean> {
  const [found] = await query<{ name: string | null }>(`select to_regclass('public.${table}')::text as name`);
  return typeof found?.name === 'string';
}

/** How many migrations a database has; none where it has no tables. */
async function versionOf(queries: Queries): Promise<number> {
  if (!(await isThere(queries, 'migration'))) return 0;
  const [found] = await queries.query<{ count: number }>('select count(*)::integer as count from migration');
  return found!.count;
}

const newer = (what: string, english: string, schema: number): string =>
  `${what} новее этого портала (${schema} и ${SCHEMA_VERSION}), обновите портал / ${english} is newer than this portal, update the portal`;

/** Reads a whole file before anything is changed: is it a backup, of a version that can be read, to its last line? */
async function looked(file: string): Promise<{ header: Header; rows: number }> {
  if (!existsSync(file)) throw new BackupError(`${file}: файла нет / there is no such file`);
  const notOurs = `${file}: это не резервная копия Qadam / this is no backup of Qadam`;
  const cut = `${file}: файл обрезан или изменён, возьмите другую копию / the file was cut or changed, take another one`;
  const hash: Hash = createHash('sha256');
  let header: Header | undefined;
  let last: string | undefined;
  for await (const line of lines(file)) {
    header ??= headerOf(line, notOurs);
    if (last !== undefined) hash.update(`${last}\n`);
    last = line;
  }
  if (header === undefined) throw new BackupError(notOurs);
  if (header.version !== 1 || header.schema > SCHEMA_VERSION)
    throw new BackupError(`${file}: ${newer('копия', 'the backup', header.schema)}`);
  const { rows, sha256 } = endOf(last);
  if (rows === undefined || sha256 !== hash.digest('hex')) throw new BackupError(cut);
  return { header, rows };
}

function headerOf(line: string, problem: string): Header {
  try {
    const header = JSON.parse(line) as Header;
    if (header.qadam === 'backup' && Number.isInteger(header.schema)) return header;
  } catch {
    // said below
  }
  throw new BackupError(problem);
}
function endOf(line = ''): { rows?: number; sha256?: string } {
  try {
    return JSON.parse(line) as { rows?: number; sha256?: string };
  } catch {
    return {};
  }
}

/** Lines end with a line feed alone: texts may hold other signs that some take for an end of line. */
async function* lines(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    const parts = `${rest}${chunk}`.split('\n');
    rest = parts.pop()!;
    yield* parts;
  }
  if (rest !== '') yield rest;
}

function count(counted: Backup, table: string): void {
  counted.rows += 1;
  if (table === 'family') counted.families += 1;
  if (table === 'entry') counted.entries += 1;
}
