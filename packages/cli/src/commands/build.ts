import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '@qadam/schema';
import { needed, type Command } from '../command.ts';
import { chosenModels, kitFor, openWorkspace } from '../workspace.ts';

/** `qadam build [--model M] --out DIR`: the kit of each model, with the pair of schemas of each instrument. */
export const build: Command = {
  usage: 'build [--model M] --out DIR',
  about: 'the kit of a model: canonical bundle, hash, JSON Schema and UI schema of each instrument',
  options: { model: 'string', out: 'string' },
  run(call) {
    const workspace = openWorkspace(call);
    const out = needed(call, 'out');
    const built = chosenModels(call, workspace).map((id) => {
      const kit = kitFor(call, workspace, id);
      const folder = join(out, id);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'kit.json'), `${canonicalJson(kit)}\n`);
      for (const instrument of kit.instruments) {
        writeFileSync(join(folder, `${instrument.id}.schema.json`), `${JSON.stringify(instrument.schema, null, 2)}\n`);
        writeFileSync(join(folder, `${instrument.id}.ui.json`), `${JSON.stringify(instrument.uischema, null, 2)}\n`);
      }
      return { model: id, edition: kit.edition, hash: kit.hash, folder };
    });
    if (call.json) call.out(JSON.stringify(built, null, 2));
    else for (const { model, edition, hash, folder } of built) call.out(`${model}@${edition} ${hash} ${folder}`);
    return 0;
  },
};
