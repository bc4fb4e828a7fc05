/** Only one process may open the folder of a database: two would spoil it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Takes a folder for this process, by a file beside it; gives how to release it. What a process that has ended left behind
 * does not count.
 * @throws Error when another process has it.
 */
export function lockFolder(folder: string): () => void {
  const file = `${folder.replace(/[\\/]+$/, '')}.lock`;
  const own = nameOf(process.pid)!;
  for (const isLast of [false, true]) {
    try {
      writeFileSync(file, own, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readFileSync(file, 'utf8');
    const pid = Number(holder.split(' ')[0]);
    if (isLast || (holder !== own && nameOf(pid) === holder) || holder === own)
      throw new Error(
        `папку ${folder} уже открыл другой процесс (${pid}): остановите портал / the folder is open in another process: stop the portal`,
      );
    rmSync(file, { force: true });
  }
  throw new Error('unreachable');
}

/** A process that runs, told apart from a later one with the same number where the system says since when it runs. */
function nameOf(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
  }
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return `${pid} ${fields[19]}`;
  } catch {
    return `${pid}`;
  }
}
