import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { proveModel, type Finding, type ModelProof } from '@qadam/rules/proof';
import { openKit } from '@qadam/runtime';
import { baseOf, formatDefinition, type Kit } from '@qadam/schema';
import type { Call, Command } from '../command.ts';
import { draftFamily, findingLines, labelsOf } from '@qadam/runtime/proof';
import { chosenModels, kitFor, openModel, openWorkspace } from '../workspace.ts';

/** `qadam prove [--model M] [--families DIR]`: what holds of the rules for every possible answer. */
export const prove: Command = {
  usage: 'prove [--model M] [--families DIR]',
  about:
    'what holds of rules, stages and moves for every possible answer; else the case, with --families as a family file',
  options: { model: 'string', families: 'string' },
  run(call) {
    const workspace = openWorkspace(call);
    const models = chosenModels(call, workspace).map((model) => {
      const kit = kitFor(call, workspace, model);
      const exceptions = openModel(call, workspace, model).model.value.proofs ?? [];
      const overlay = workspace.one('overlay', model);
      const base = overlay && kitFor(call, workspace, baseOf(overlay.value.base));
      return {
        model,
        kit,
        proofs: proveModel(kit, { exceptions, inherited: base !== undefined, ...(base && { base }) }),
      };
    });
    if (call.json)
      call.out(
        JSON.stringify(
          models.map(({ model, proofs }) => ({ model, proofs })),
          null,
          2,
        ),
      );
    else for (const { kit, proofs } of models) for (const proof of proofs) tell(call, kit, proof);
    const { families } = call.options;
    if (typeof families === 'string')
      for (const { kit, proofs } of models)
        writeFamilies(
          call,
          kit,
          proofs.flatMap(({ findings }) => findings),
          resolve(families),
        );
    return models.some(({ proofs }) => proofs.some(({ findings }) => findings.length > 0)) ? 1 : 0;
  },
};

/** One line for what is proved, and below it what does not hold. */
function tell(call: Call, kit: Kit, { ruleset, checked, findings, excused }: ModelProof): void {
  const isRussian = call.language === 'ru';
  const name = `${kit.id} ${ruleset ?? (isRussian ? 'этапы и переходы' : 'stages and moves')}`;
  const broken = new Set(findings.map(({ property }) => property)).size;
  const count =
    broken === 0 ? `${checked.length}` : `${checked.length - broken}${isRussian ? ' из ' : ' of '}${checked.length}`;
  const but =
    excused.length === 0 ? '' : isRussian ? `, исключений: ${excused.length}` : `, exceptions: ${excused.length}`;
  call.out(isRussian ? `${name}: доказано свойств: ${count}${but}` : `${name}: ${count} properties proved${but}`);
  const labels = labelsOf(kit, call.language);
  for (const finding of findings)
    for (const line of findingLines(finding, labels, call.language)) call.out(`  ${line}`);
}

/** A draft of an example family for each case that was found; a file that stands there is left as it is. */
function writeFamilies(call: Call, kit: Kit, findings: readonly Finding[], folder: string): void {
  const isRussian = call.language === 'ru';
  const labels = labelsOf(kit, call.language);
  const open = openKit(kit);
  const used = new Set<string>();
  for (const finding of findings) {
    const { property, ruleset, rule, outcome, fact, move } = finding;
    const parts = [property, move ?? ruleset, rule ?? outcome ?? fact].filter((part) => part !== undefined);
    const name = parts.join('-').replaceAll(/[^a-z0-9]+/g, '-');
    const id = used.has(name) ? `${name}-${used.size + 1}` : name;
    const [sentence = ''] = findingLines(finding, labels, call.language);
    const about = isRussian
      ? `Черновик: ${sentence}. Ожидается то, что выходит сейчас: исправьте на то, что должно выходить.`
      : `A draft: ${sentence}. What is expected is what comes out now: correct it to what should.`;
    const draft = draftFamily(open, finding, { id, about });
    if (!draft) continue;
    used.add(id);
    const untold = draft.untold.map((each) => labels.fact(each)).join('; ');
    const note = untold === '' ? '' : isRussian ? ` Ответами не задать: ${untold}.` : ` No answer gives: ${untold}.`;
    const path = join(folder, `${id}.json`);
    if (existsSync(path)) continue;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, formatDefinition('family', { ...draft.family, about: `${about}${note}` }));
    if (!call.json) call.out(path);
  }
}
