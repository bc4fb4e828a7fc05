import { modelSource, placedQuestions } from '@qadam/schema';
import type { Command } from '../command.ts';
import { openWorkspace } from '../workspace.ts';

/** `qadam models`: what there is. */
export const models: Command = {
  usage: 'models',
  about: 'the models of this folder, and the overlays on them',
  run(call) {
    const workspace = openWorkspace(call);
    const found = workspace.models().flatMap((id) => {
      const source = modelSource(workspace, id);
      const overlay = workspace.one('overlay', id);
      if (source === undefined) return [];
      return {
        id,
        ...(overlay === undefined ? {} : { base: overlay.value.base }),
        edition: source.model.value.edition,
        languages: source.languages,
        stages: source.model.value.stages.length,
        instruments: source.instruments.map(({ value }) => value.id),
        questions: source.instruments.reduce((sum, { value }) => sum + placedQuestions(value).length, 0),
        rulesets: source.rulesets.map(({ value }) => value.id),
        families: source.families.map(({ value }) => value.id),
      };
    });
    if (call.json) call.out(JSON.stringify(found, null, 2));
    else
      for (const { id, edition, languages, instruments, families } of found) {
        call.out(`${id} ${edition} (${languages.join(', ')}): ${instruments.join(', ')}; families: ${families.length}`);
      }
    return 0;
  },
};
