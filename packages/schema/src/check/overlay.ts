import { targetOf, type OperationFault } from '../overlay/apply.ts';
import { looserThan, type LockFault } from '../overlay/locks.ts';
import { baseOf, treeOfSource, type Resolved } from '../overlay/resolve.ts';
import { ownerOf } from '../overlay/tree.ts';
import { textsOf } from '../kit/texts.ts';
import { modelSource, overlayOn } from '../workspace/model-source.ts';
import { modelTexts, type Located, type Workspace } from '../workspace/workspace.ts';
import type { DefinitionIssue } from './issue.ts';
import { checkShape, near } from './shape.ts';

/**
 * Checks an overlay against its base: the edition is known, every change has its target and changes something, what it
 * brings is new, nothing locked becomes looser. The definitions that come of it are checked as those of any model.
 */
export function checkOverlay(workspace: Workspace, located: Located<'overlay'>): DefinitionIssue[] {
  const { value: overlay, file } = located;
  const id = baseOf(overlay.base);
  const base = modelSource(workspace, id);
  const resolved = overlayOn(workspace, located);
  if (base === undefined || resolved === undefined) {
    const known = workspace.models().filter((each) => each !== overlay.id);
    return [file.at('/base', 'schema/unknown-name', { kind: 'model', name: id, ...near(id, known) })];
  }
  const issues: DefinitionIssue[] = [];
  const edition = `${id}@${base.model.value.edition}`;
  if (edition !== overlay.base)
    issues.push(file.at('/base', 'schema/unknown-name', { kind: 'edition', name: overlay.base, nearest: edition }));
  return [...issues, ...checkChanges(resolved), ...checkOwn(workspace, resolved)];
}

/** Checks changes: of an overlay, or those that a model makes to what is shared. */
export function checkChanges(resolved: Resolved): DefinitionIssue[] {
  const { applied, changed, file, base } = resolved;
  const shapes = changed.flatMap((each) => checkShape(each.kind, each.file, each.place));
  const faults = [...applied.faults.map((fault) => faultIssue(fault, resolved)), ...shapes];
  if (faults.length > 0) return faults;
  const looser = looserThan(base, treeOfSource(resolved.source)).map((fault) => lockedIssue(fault, resolved));
  const unmoved = [...base.nodes.keys()].filter(
    (address) =>
      /^stage\/[^/]+$/.test(address) &&
      !applied.tree.nodes.has(address) &&
      !applied.tree.nodes.has(`removedS${address.slice(1)}`),
  );
  const lost = unmoved.map((address) =>
    file.at(`/changes/${applied.changedBy.get(address) ?? 0}`, 'schema/missing-key', { key: 'movedTo' }),
  );
  return [...looser, ...lost];
}

/** A model changes what it takes from the shared folders; what is its own it changes where it stands. */
export function checkModelChanges(resolved: Resolved): DefinitionIssue[] {
  const { instruments, rulesets, facts } = resolved.from;
  const isShared = ({ place }: Located): boolean => place.owner === 'shared';
  const shared = new Set([
    ...instruments.filter(isShared).map(({ value }) => `instrument/${value.id}`),
    ...rulesets.filter(isShared).map(({ value }) => `ruleset/${value.id}`),
    ...facts.filter(isShared).flatMap(({ value }) => value.facts.map(({ id }) => `fact/${id}`)),
  ]);
  const own = resolved.operations.flatMap((operation, index) => {
    const target = targetOf(operation);
    const root = target
      .replace(/^text\/[^/]+\//, '')
      .split('/')
      .slice(0, 2)
      .join('/');
    if (shared.has(root)) return [];
    return [resolved.file.at(`/changes/${index}`, 'schema/no-target', { target, ...near(root, shared) })];
  });
  return own.length > 0 ? own : checkChanges(resolved);
}

/** Why a change cannot be made, as an issue of its file. */
export function faultIssue(
  { index, code, key, target }: OperationFault,
  { file, applied, base }: Resolved,
): DefinitionIssue {
  const pointer = `/changes/${index}`;
  const names = [...base.nodes.keys(), ...applied.tree.nodes.keys()];
  switch (code) {
    case 'exists':
      return file.at(`${pointer}/add`, 'schema/duplicate-id', { id: target });
    case 'no-target': {
      const isNeighbour = key === 'after' || key === 'before' || key === 'in';
      return file.at(isNeighbour ? `${pointer}/${key}` : pointer, 'schema/no-target', {
        target,
        ...near(target, names),
      });
    }
    case 'no-place':
      return file.at(`${pointer}/${key}`, 'schema/no-place', { target });
    case 'changes-nothing':
      return file.at(pointer, 'schema/changes-nothing', { target });
  }
}

function lockedIssue({ address, property, locked }: LockFault, { applied, file }: Resolved): DefinitionIssue {
  const [owner] = ownerOf(applied.tree, address);
  const keys = [`${address} ${property ?? ''}`, address, ...(owner === undefined ? [] : [owner.address])];
  const change =
    keys.map((key) => applied.changedBy.get(key)).find((index) => index !== undefined) ??
    [...applied.changedBy].find(([key]) => key.startsWith(`${address}/`) || key.startsWith(`${address} `))?.[1];
  const pointer = change === undefined ? '/changes' : `/changes/${change}`;
  return file.at(pointer, 'schema/locked', {
    target: property === undefined ? address : `${address}/${property}`,
    locked,
  });
}

/** What stands in the overlay's own files is new: what the base has is changed by operations. */
function checkOwn(workspace: Workspace, { source, base }: Resolved): DefinitionIssue[] {
  const issues: DefinitionIssue[] = [];
  for (const kind of ['instrument', 'ruleset'] as const)
    for (const { value, file } of workspace.all(kind, source.id))
      if (base.nodes.has(`${kind}/${value.id}`)) issues.push(file.at('/id', 'schema/duplicate-id', { id: value.id }));
  for (const { value, file } of workspace.all('facts', source.id))
    value.facts.forEach(({ id }, index) => {
      if (base.nodes.has(`fact/${id}`)) issues.push(file.at(`/facts/${index}/id`, 'schema/duplicate-id', { id }));
    });
  for (const text of modelTexts(workspace, source.id))
    for (const { address, pointer } of textsOf(text)) {
      const [node] = ownerOf(base, address);
      if (
        node !== undefined &&
        address.slice(node.address.length + 1).split('/').length === 1 &&
        node.address !== 'model'
      )
        issues.push(text.file.at(pointer, 'schema/text-of-base', { address }));
    }
  return issues;
}
