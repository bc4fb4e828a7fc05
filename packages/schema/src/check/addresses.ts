import { placedQuestions, type ModelSource } from '../workspace/model-source.ts';
import { nodeOf } from '../words/lists.ts';

/** The nodes of a model by address (`stage/intake`, `instrument/first-look/question/violence`), as overlays name them. */
export function addressBook(source: ModelSource): { nodes: Map<string, { locked?: true }>; properties: Set<string> } {
  const nodes = new Map<string, { locked?: true }>();
  const add = (address: string, node: { locked?: true }): void => void nodes.set(address, node);
  const { value: model } = source.model;
  add('model', {});
  for (const stage of model.stages) add(`stage/${stage.id}`, {});
  for (const each of model.transitions ?? []) add(`transition/${each.id}`, each);
  for (const each of model.decisions ?? []) add(`decision/${each.id}`, each);
  for (const each of model.deadlines ?? []) add(`deadline/${each.id}`, each);
  for (const each of model.registers ?? []) add(`register/${each.id}`, {});
  for (const each of model.sideTracks ?? []) add(`sideTrack/${each.id}`, {});
  for (const each of model.contacts ?? []) add(`contact/${each.id}`, {});
  for (const each of model.roles) add(`role/${nodeOf(each).id}`, {});
  for (const { value } of source.facts) for (const fact of value.facts) add(`fact/${fact.id}`, fact);
  for (const { value } of source.rulesets) {
    add(`ruleset/${value.id}`, value);
    for (const rule of value.rules) add(`ruleset/${value.id}/rule/${rule.id}`, rule);
    for (const outcome of value.outcomes) add(`ruleset/${value.id}/outcome/${nodeOf(outcome).id}`, {});
  }
  for (const { value } of source.instruments) {
    add(`instrument/${value.id}`, value);
    for (const section of value.sections) add(`instrument/${value.id}/section/${section.id}`, {});
    for (const { question, table } of placedQuestions(value)) {
      const own = table === undefined ? question.id : `${table.id}/column/${question.id}`;
      add(`instrument/${value.id}/question/${own}`, question);
      for (const option of question.options ?? [])
        add(`instrument/${value.id}/question/${own}/option/${option.id}`, {});
    }
  }
  return { nodes, properties: new Set(['model/calendar', 'model/languages', 'model/documentTime']) };
}
