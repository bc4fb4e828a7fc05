import type { Interaction, Problem } from './attempt.ts';
import type { Dialect } from './dialect.ts';
import type { Line } from './line.ts';

/** Writes tries down, each once. */
export type Journal = (tries: readonly Interaction[]) => Problem[];

/**
 * The LMS's list of interactions. It is only ever added to: SCORM 1.2 cannot read it, and each try is an entry of its own.
 * An LMS need not have one in SCORM 1.2; then that is told once, and the tries are not sent.
 */
export function journalOf(line: Line, { elements, entry }: Dialect): Journal {
  const written = new Set<string>();
  let next: number | undefined;
  let isRefused = false;

  const begin = (): Problem[] => {
    const { answer, problem } = line.get(`${elements.journal}._count`);
    next = Number(answer) || 0;
    isRefused = problem !== undefined;
    return problem === undefined ? [] : [problem];
  };

  const write = (interaction: Interaction): Problem[] => {
    const [id, ...rest] = entry(interaction).map(
      ([end, value]) => [`${elements.journal}.${next}.${end}`, value] as const,
    );
    const refused = line.set([id!]);
    if (refused.length > 0) return refused; // there is no entry for the rest
    next = next! + 1;
    return line.set(rest);
  };

  return (tries) =>
    tries.flatMap((interaction) => {
      const key = `${interaction.at.getTime()} ${interaction.id}`;
      if (written.has(key)) return [];
      written.add(key);
      const problems = next === undefined ? begin() : [];
      return isRefused ? problems : write(interaction);
    });
}
