import type { Deadline, Decision, NamedNode, StageDocument, Trigger } from '../generated/types.ts';
import { entryFacts } from '../kit/facts.ts';
import { listOf, nodeOf } from '../words/lists.ts';
import {
  expectConditions,
  expectName,
  expectSource,
  expectUnique,
  reporter,
  type CheckContext,
  type Report,
} from './context.ts';
import { checkStages } from './stages.ts';

/** Names that the parts of a model refer to. */
interface Names {
  roles: string[];
  stages: string[];
  instruments: string[];
  transitions: string[];
  decisions: string[];
  contacts: string[];
  rulesets: string[];
}

/** Checks model.json: every reference, stages and moves as a graph, decisions, deadlines, registers. */
export function checkModel(context: CheckContext): void {
  const { model: located, calendar } = context.source;
  const { value: model } = located;
  const report = reporter(context, located);
  const ids = (nodes: readonly NamedNode[] | undefined): string[] => (nodes ?? []).map((node) => nodeOf(node).id);
  const names: Names = {
    roles: ids(model.roles),
    stages: model.stages.map((stage) => stage.id),
    instruments: context.source.instruments.map(({ value }) => value.id),
    transitions: (model.transitions ?? []).map((transition) => transition.id),
    decisions: (model.decisions ?? []).map((decision) => decision.id),
    contacts: (model.contacts ?? []).map((contact) => contact.id),
    rulesets: context.source.rulesets.map(({ value }) => value.id),
  };
  if (calendar === undefined) {
    const known = context.workspace.all('calendar').map(({ value }) => value.id);
    expectName(report, '/calendar', 'calendar', model.calendar, known);
  }
  expectSource(context, report, '', model, undefined, false);
  (model.approvedBy ?? []).forEach((role, index) =>
    expectName(report, `/approvedBy/${index}`, 'role', role, names.roles),
  );
  checkShared(context, report);
  for (const key of [
    'stages',
    'transitions',
    'decisions',
    'deadlines',
    'registers',
    'sideTracks',
    'contacts',
  ] as const) {
    expectUnique(
      report,
      (model[key] ?? []).map((node, index) => ({ id: node.id, pointer: `/${key}/${index}` })),
    );
  }
  checkStages(context, report);
  model.stages.forEach((stage, index) =>
    checkDocuments(context, report, `/stages/${index}/documents`, stage.documents, names),
  );
  checkDocuments(context, report, '/anyStage', model.anyStage, names);
  refuseAnew(report, '/anyStage', model.anyStage);
  (model.sideTracks ?? []).forEach((track, index) => {
    expectSource(context, report, `/sideTracks/${index}`, track, model.basis);
    expectConditions(context, report, `/sideTracks/${index}/while`, track.while, { about: track.about });
    checkDocuments(context, report, `/sideTracks/${index}/documents`, track.documents, names);
    refuseAnew(report, `/sideTracks/${index}/documents`, track.documents);
  });
  (model.decisions ?? []).forEach((decision, index) =>
    checkDecision(context, report, `/decisions/${index}`, decision, names),
  );
  (model.deadlines ?? []).forEach((deadline, index) =>
    checkDeadline(context, report, `/deadlines/${index}`, deadline, names),
  );
  (model.registers ?? []).forEach((register, index) => {
    const pointer = `/registers/${index}`;
    expectSource(context, report, pointer, register, model.basis);
    expectConditions(context, report, `${pointer}/when`, register.when, { about: register.about });
    register.columns.forEach((column, at) =>
      expectName(report, `${pointer}/columns/${at}/fact`, 'fact', column.fact, [...context.facts.keys(), 'opened-on']),
    );
  });
}

function checkShared(context: CheckContext, report: Report): void {
  const known = ['instrument', 'ruleset'].flatMap((kind) =>
    context.workspace.all(kind as 'instrument', 'shared').map(({ value }) => value.id),
  );
  (context.source.model.value.shared ?? []).forEach((id, index) =>
    expectName(report, `/shared/${index}`, 'shared', id, known),
  );
}

function expectRoles(report: Report, pointer: string, roles: readonly string[] | undefined, names: Names): void {
  (roles ?? []).forEach((role, index) => expectName(report, `${pointer}/${index}`, 'role', role, names.roles));
}

function checkDocuments(
  context: CheckContext,
  report: Report,
  pointer: string,
  documents: StageDocument[] | undefined,
  names: Names,
): void {
  (documents ?? []).forEach((document, index) => {
    const at = `${pointer}/${index}`;
    expectName(report, `${at}/instrument`, 'instrument', document.instrument, names.instruments);
    expectRoles(report, `${at}/by`, document.by, names);
    expectSource(context, report, at, document, undefined, false);
    const about = context.source.instruments.find(({ value }) => value.id === document.instrument)?.value.about;
    if (document.when !== undefined)
      expectConditions(context, report, `${at}/when`, document.when, { about: about ?? 'family' });
  });
}

/** Only a stage is entered, so only its documents can be asked for anew. */
function refuseAnew(report: Report, pointer: string, documents: StageDocument[] | undefined): void {
  (documents ?? []).forEach(({ anew }, index) => {
    if (anew) report(`${pointer}/${index}/anew`, 'schema/unknown-key', { key: 'anew', known: [] });
  });
}

function checkDecision(context: CheckContext, report: Report, pointer: string, decision: Decision, names: Names): void {
  expectSource(context, report, pointer, decision, context.source.model.value.basis);
  expectRoles(report, `${pointer}/by`, decision.by, names);
  expectRoles(report, `${pointer}/agreedBy`, decision.agreedBy, names);
  const isOfRuleset = names.rulesets.includes(decision.id);
  if (!isOfRuleset && decision.options === undefined) report(pointer, 'schema/missing-key', { key: 'options' });
  if (decision.agreeWhen !== undefined && decision.agreedBy === undefined)
    report(pointer, 'schema/missing-key', { key: 'agreedBy' });
  (decision.stages ?? []).forEach((stage, index) =>
    expectName(report, `${pointer}/stages/${index}`, 'stage', stage, names.stages),
  );
  if (decision.anew !== undefined) expectName(report, `${pointer}/anew`, 'stage', decision.anew, names.stages);
  for (const key of ['lowerWhen', 'guard'] as const) {
    const conditions = decision[key];
    if (conditions !== undefined)
      expectConditions(context, report, `${pointer}/${key}`, conditions, { about: decision.about });
  }
}

function checkDeadline(context: CheckContext, report: Report, pointer: string, deadline: Deadline, names: Names): void {
  expectSource(context, report, pointer, deadline, context.source.model.value.basis);
  if (deadline.starts === undefined && deadline.when === undefined)
    report(pointer, 'schema/missing-key', { key: 'starts' });
  if (deadline.on !== undefined) expectName(report, `${pointer}/on`, 'fact', deadline.on, context.facts.keys());
  if (deadline.contact !== undefined)
    expectName(report, `${pointer}/contact`, 'contact', deadline.contact, names.contacts);
  if (deadline.instrument !== undefined)
    expectName(report, `${pointer}/instrument`, 'instrument', deadline.instrument, names.instruments);
  if (deadline.when !== undefined)
    expectConditions(context, report, `${pointer}/when`, deadline.when, { about: deadline.about });
  for (const key of ['starts', 'metBy'] as const) {
    const isList = Array.isArray(deadline[key]);
    listOf<Trigger>(deadline[key]).forEach((trigger, index) =>
      checkTrigger(context, report, `${pointer}/${key}${isList ? `/${index}` : ''}`, trigger, names),
    );
  }
}

const triggerKinds = ['entry', 'document', 'decision', 'move', 'level', 'fact'] as const;
const entryTypes = [
  'opened',
  'registered',
  'reported',
  'assigned',
  'answered',
  'signed',
  'decided',
  'agreed',
  'consulted',
  'contacted',
  'attempted',
  'placed',
  'moved',
  'disclosed',
  'noted',
  'handed-over',
];

function checkTrigger(context: CheckContext, report: Report, pointer: string, trigger: Trigger, names: Names): void {
  const used = triggerKinds.filter((key) => trigger[key] !== undefined);
  if (used.length !== 1) return report(pointer, 'schema/one-trigger', { found: used, known: triggerKinds });
  const known = {
    entry: entryTypes,
    document: names.instruments,
    decision: names.decisions,
    move: names.transitions,
    level: names.rulesets,
    fact: [...context.facts.keys()],
  };
  const [kind] = used;
  if (!expectName(report, `${pointer}/${kind!}`, kind!, trigger[kind!]!, known[kind!])) return;
  if ((kind === 'level') !== (trigger.reaches !== undefined)) report(pointer, 'schema/missing-key', { key: 'reaches' });
  const values = kind === 'level' ? context.facts.get(trigger.level!)?.values : undefined;
  if (values !== undefined && trigger.reaches !== undefined)
    expectName(report, `${pointer}/reaches`, 'outcome', trigger.reaches, values);
  const options = kind === 'fact' ? context.facts.get(trigger.fact!)?.values : undefined;
  if (options !== undefined && trigger.is !== undefined)
    expectName(report, `${pointer}/is`, 'value', String(trigger.is), options);
  if (trigger.where !== undefined) {
    if (kind !== 'entry') report(`${pointer}/where`, 'schema/unknown-key', { key: 'where', known: [] });
    expectConditions(context, report, `${pointer}/where`, trigger.where, {
      about: 'child',
      extra: entryFacts(context.source),
    });
  }
}
