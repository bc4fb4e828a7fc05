import { proveModel, type ModelProof } from '@qadam/rules/proof';
import { baseOf, type Kit } from '@qadam/schema';
import type { Call, Command } from '../command.ts';
import { labelsOf } from '../proof/labels.ts';
import { findingLines } from '../proof/words.ts';
import { chosenModels, kitFor, openModel, openWorkspace } from '../workspace.ts';

/** `qadam prove [--model M]`: what holds of the rules for every possible answer. */
export const prove: Command = {
  usage: 'prove [--model M]',
  about: 'what holds of rules, stages and moves for every possible answer; else the case in which it does not',
  options: { model: 'string' },
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
