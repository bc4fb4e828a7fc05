import { textsOf, targetOf, type DefinitionIssue, type Located, type Workspace } from '@qadam/schema';

/** Keys of lists of nodes, and the step that each makes in an address. */
const steps: Readonly<Record<string, string>> = {
  ...{ roles: 'role', contacts: 'contact', people: 'person', placements: 'placement', contactKinds: 'contactKind' },
  ...{ stages: 'stage', removedStages: 'removedStage', sideTracks: 'sideTrack', anyStage: 'anyStage' },
  ...{ transitions: 'transition', decisions: 'decision', deadlines: 'deadline', registers: 'register' },
  ...{ facts: 'fact', outcomes: 'outcome', named: 'named', rules: 'rule', documents: 'document' },
  ...{ sections: 'section', signatures: 'signature', questions: 'question', followUps: 'question' },
  ...{ columns: 'column', options: 'option', rows: 'row', prompts: 'prompt' },
};

/** The address of the node that an issue is of; of a family `family/<id>`, of an exercise `exercise/<id>`; `undefined` where the file holds no nodes. */
export function addressOfIssue(workspace: Workspace, { file, pointer, params }: DefinitionIssue): string | undefined {
  const located = workspace.definitions.find((each) => each.file.path === file);
  if (located === undefined) return undefined;
  const { kind, place, value } = located;
  if (kind === 'family') return `family/${place.id!}`;
  const exercise = kind === 'exercise' ? place.id : place.exercise;
  if (exercise !== undefined) return `exercise/${exercise}`;
  if (kind === 'course' || place.course !== undefined) return 'exercise/'; // courses stand in the list of exercises
  if (typeof params.address === 'string') return nodeOfText(params.address);
  if (kind === 'text') return textAt(located as Located<'text'>, pointer);
  const change = /^\/changes\/(\d+)/.exec(pointer);
  if (change !== null) {
    const changes = (value as { changes?: Parameters<typeof targetOf>[0][] }).changes ?? [];
    const operation = changes[Number(change[1])];
    return operation && nodeOfText(targetOf(operation).replace(/^text\/[^/]+\//, ''));
  }
  if (kind === 'model' || kind === 'facts') return nodeAt(value, pointer, '');
  return kind === 'instrument' || kind === 'ruleset' ? nodeAt(value, pointer, `${kind}/${place.id!}`) : undefined;
}

/** Follows a pointer through the lists of nodes in a definition. */
function nodeAt(value: unknown, pointer: string, root: string): string {
  let at = value as Record<string, unknown> | undefined;
  let address = root;
  const path = pointer.split('/').slice(1);
  for (let index = 0; index + 1 < path.length; index += 2) {
    const [key = '', position = ''] = [path[index], path[index + 1]];
    const step = steps[key];
    const member = (at?.[key] as unknown[] | undefined)?.[Number(position)];
    if (step === undefined || member === undefined) break;
    const id = typeof member === 'string' ? member : String(idIn(member as Record<string, unknown>));
    const isFlat = step === 'question';
    address = isFlat ? `${root}/question/${id}` : address === '' ? `${step}/${id}` : `${address}/${step}/${id}`;
    if (step === 'section') address = `${root}/section/${id}`;
    at = typeof member === 'object' ? (member as Record<string, unknown>) : undefined;
  }
  return address === '' ? 'model' : address;
}

const idIn = ({ id, instrument }: Record<string, unknown>): unknown => id ?? instrument;

const nodeOfText = (address: string): string => address.replace(/(\/value\/[^/]+)?\/[a-z]+$/, '') || 'model';

function textAt(located: Located<'text'>, pointer: string): string | undefined {
  const found = textsOf(located).find((text) => text.pointer === pointer || pointer.startsWith(`${text.pointer}/`));
  return found && nodeOfText(found.address);
}
