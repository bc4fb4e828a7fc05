import type { Operation } from '../generated/types.ts';
import { modelSource } from '../workspace/model-source.ts';
import type { Located, Workspace } from '../workspace/workspace.ts';
import type { DefinitionIssue } from './issue.ts';
import { addressBook } from './addresses.ts';
import { near } from './shape.ts';

/** Checks an overlay against its base: every target exists, nothing locked is loosened directly. */
export function checkOverlay(workspace: Workspace, located: Located<'overlay'>): DefinitionIssue[] {
  const { value: overlay, file } = located;
  const [baseId = '', edition = ''] = overlay.base.split('@');
  const base = modelSource(workspace, baseId);
  if (base === undefined) {
    return [
      file.at('/base', 'schema/unknown-name', { kind: 'model', name: baseId, ...near(baseId, workspace.models()) }),
    ];
  }
  const issues: DefinitionIssue[] = [];
  const known = base.model.value.edition;
  if (known !== edition)
    issues.push(
      file.at('/base', 'schema/unknown-name', { kind: 'edition', name: overlay.base, nearest: `${baseId}@${known}` }),
    );
  const book = addressBook(base);
  const added = new Set<string>();
  overlay.changes.forEach((operation, index) => {
    const pointer = `/changes/${index}`;
    const target = targetOf(operation);
    if ('add' in operation) {
      if (book.nodes.has(target) || added.has(target))
        issues.push(file.at(`${pointer}/add`, 'schema/duplicate-id', { id: target }));
      added.add(target);
    } else if (!exists(target, book, added)) {
      const names = [...book.nodes.keys(), ...added];
      issues.push(file.at(pointer, 'schema/no-target', { target, ...near(target, names) }));
    }
    for (const key of ['after', 'before'] as const) {
      const neighbour = (operation as { after?: string; before?: string })[key];
      if (neighbour !== undefined && !exists(neighbour, book, added)) {
        issues.push(
          file.at(`${pointer}/${key}`, 'schema/no-target', {
            target: neighbour,
            ...near(neighbour, [...book.nodes.keys(), ...added]),
          }),
        );
      }
    }
    const locked = 'add' in operation || target.startsWith('text/') ? undefined : lockedNode(target, book);
    if (locked !== undefined) issues.push(file.at(pointer, 'schema/locked', { target, locked }));
  });
  return issues;
}

const targetOf = (operation: Operation): string =>
  'set' in operation
    ? operation.set
    : 'add' in operation
      ? operation.add
      : 'remove' in operation
        ? operation.remove
        : operation.move;

type Book = ReturnType<typeof addressBook>;
function exists(target: string, book: Book, added: ReadonlySet<string>): boolean {
  if (target.startsWith('text/')) {
    const node = target.split('/').slice(2, -1).join('/');
    return book.nodes.has(node) || added.has(node) || node === 'model';
  }
  const parent = target.slice(0, target.lastIndexOf('/'));
  return (
    book.nodes.has(target) ||
    added.has(target) ||
    book.nodes.has(parent) ||
    added.has(parent) ||
    book.properties.has(target)
  );
}
/** The locked node that the target is, or stands in. */
function lockedNode(target: string, book: Book): string | undefined {
  for (let node = target; node !== ''; node = node.slice(0, Math.max(0, node.lastIndexOf('/')))) {
    if (book.nodes.get(node)?.locked === true) return node;
  }
  return undefined;
}
