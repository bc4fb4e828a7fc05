import { expect, test } from 'vitest';
import { beginWorkspace, keep, type KeepContext } from './keep.ts';
import { editionInForce, filesAt, type Act, type StoredWorkspace } from './workspace.ts';

const aru = { id: 'aru', name: 'Ару', role: 'methodologist' };
const dana = { id: 'dana', name: 'Дана', role: 'supervisor' };
const at = '2026-05-18T10:00:00+05:00';
const begun = beginWorkspace('demo', { 'rules/demo/model.json': 'one' }, { edition: '1.0.0', hash: 'h', at, by: aru });
const ready =
  (over: Partial<ReturnType<NonNullable<KeepContext['readiness']>>> = {}): KeepContext['readiness'] =>
  (edition) => ({
    faults: [],
    onlyTexts: false,
    hash: `hash-${edition}`,
    approvedBy: [],
    numbered: { 'rules/demo/model.json': `numbered ${edition}` },
    ...over,
  });

function done(workspace: StoredWorkspace, act: Act, context: Partial<KeepContext> = {}): StoredWorkspace {
  const answer = keep(workspace, act, { by: aru, at, readiness: ready()!, ...context });
  if (!('kept' in answer)) throw new Error(JSON.stringify(answer));
  return answer.kept;
}
const refusal = (workspace: StoredWorkspace, act: Act, context: Partial<KeepContext> = {}): unknown =>
  keep(workspace, act, { by: aru, at, readiness: ready()!, ...context });

const save = (version: number, text: string | null): Act => ({
  do: 'save',
  version,
  changes: { 'rules/demo/model.json': text },
  said: [`to ${text}`],
});
const publish = (version: number, edition = '1.1.0'): Act => ({
  ...{ do: 'publish', version, edition, kind: 'whole', note: 'Приказ', scope: { from: '2026-06-01' } },
});

test('a save keeps what was before it', () => {
  const two = done(done(begun, save(0, 'two')), { ...save(1, 'three') });
  expect(two.version).toBe(2);
  expect(filesAt(two, 0)).toEqual({ 'rules/demo/model.json': 'one' });
  expect(filesAt(two, 1)).toEqual({ 'rules/demo/model.json': 'two' });
  expect(filesAt(two, 2)).toEqual({ 'rules/demo/model.json': 'three' });
  expect(filesAt(two, 3)).toBeUndefined();
});

test('a file that was added is gone in the past, one that was removed is there', () => {
  const added = done(begun, { do: 'save', version: 0, changes: { a: 'new', 'rules/demo/model.json': null }, said: [] });
  expect(added.files).toEqual({ a: 'new' });
  expect(filesAt(added, 0)).toEqual({ 'rules/demo/model.json': 'one' });
});

test('the second to save is told, and loses nothing', () => {
  const saved = done(begun, save(0, 'two'));
  expect(refusal(saved, save(0, 'other'))).toEqual({ refused: 'stale', of: '1' });
  expect(saved.files['rules/demo/model.json']).toBe('two');
});

test('what the model stands on is not saved here', () => {
  const mayChange = (path: string): boolean => path.startsWith('rules/demo/');
  const act: Act = { do: 'save', version: 0, changes: { 'rules/base/model.json': 'looser' }, said: [] };
  expect(refusal(begun, act, { mayChange })).toEqual({ refused: 'locked-place', of: 'rules/base/model.json' });
});

test('an edition needs a change, a later number, a note and nothing against it', () => {
  expect(refusal(begun, publish(0))).toEqual({ refused: 'nothing-changed' });
  const saved = done(begun, save(0, 'two'));
  expect(refusal(saved, publish(0))).toMatchObject({ refused: 'stale' });
  expect(refusal(saved, publish(1, '1.0.0'))).toEqual({ refused: 'edition-known', of: '1.0.0' });
  expect(refusal(saved, publish(1, '0.9.10'))).toEqual({ refused: 'edition-not-later', of: '1.0.0' });
  expect(refusal(saved, { ...publish(1), note: ' ' } as Act)).toEqual({ refused: 'no-note' });
  expect(refusal(saved, publish(1), { readiness: ready({ faults: ['a', 'b'] })! })).toEqual({
    refused: 'not-ready',
    of: 'a; b',
  });
  expect(refusal(saved, { ...publish(1), kind: 'texts' } as Act)).toEqual({ refused: 'not-only-texts' });
  expect(done(saved, publish(1, '1.0.10')).editions.at(-1)).toMatchObject({
    edition: '1.0.10',
    version: 2,
    hash: 'hash-1.0.10',
  });
});

test('where the model asks for it a second person of the role approves', () => {
  const saved = done(begun, save(0, 'two'));
  const readiness = ready({ approvedBy: ['supervisor'] })!;
  const proposed = done(saved, publish(1), { readiness });
  expect(proposed.editions).toHaveLength(1);
  expect(refusal(proposed, publish(1, '1.2.0'), { readiness })).toMatchObject({ refused: 'proposal-waits' });
  expect(refusal(proposed, { do: 'approve' }, { readiness })).toEqual({ refused: 'same-person' });
  expect(refusal(proposed, { do: 'approve' }, { readiness, by: { ...dana, role: 'worker' } })).toMatchObject({
    refused: 'not-your-role',
  });
  const approved = done(proposed, { do: 'approve' }, { readiness, by: dana });
  expect(approved.editions.at(-1)).toMatchObject({ by: aru, approvedBy: dana, edition: '1.1.0' });
  expect(approved.proposal).toBeUndefined();
  const declined = done(proposed, { do: 'decline', reason: 'Срок велик' }, { by: dana });
  expect(declined.proposal).toBeUndefined();
  expect(declined.comments.at(-1)!.text).toContain('Срок велик');
});

test('what was approved is what is published: a later save takes the proposal back', () => {
  const readiness = ready({ approvedBy: ['supervisor'] })!;
  const proposed = done(done(begun, save(0, 'two')), publish(1), { readiness });
  const later = done(proposed, save(1, 'three'));
  expect(refusal(later, { do: 'approve' }, { readiness, by: dana })).toMatchObject({ refused: 'stale' });
});

test('a pilot is in force in its unit alone, until it is widened or recalled', () => {
  const saved = done(begun, save(0, 'two'));
  const pilot = done(saved, { ...publish(1), scope: { unit: 'Алматы', from: '2026-06-01' } } as Act);
  const inForce = (workspace: StoredWorkspace, unit: string | undefined, on: string): string | undefined =>
    editionInForce(workspace, { ...(unit !== undefined && { unit }), on })?.edition;
  expect(inForce(pilot, 'Алматы', '2026-05-31')).toBe('1.0.0');
  expect(inForce(pilot, 'Алматы', '2026-06-01')).toBe('1.1.0');
  expect(inForce(pilot, 'Астана', '2026-06-01')).toBe('1.0.0');
  expect(inForce(done(pilot, { do: 'widen', edition: '1.1.0', from: '2026-07-01' }), 'Астана', '2026-07-01')).toBe(
    '1.1.0',
  );
  expect(refusal(pilot, { do: 'recall', edition: '1.1.0', reason: '' })).toEqual({ refused: 'no-reason' });
  const recalled = done(pilot, { do: 'recall', edition: '1.1.0', reason: 'Срок не тот' });
  expect(inForce(recalled, 'Алматы', '2026-06-01')).toBe('1.0.0');
  expect(refusal(recalled, { do: 'recall', edition: '1.1.0', reason: 'ещё раз' })).toMatchObject({
    refused: 'no-such',
  });
});
