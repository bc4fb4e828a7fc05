import type { SourceItem, Workspace } from '@qadam/schema';
import type { Command } from '../command.ts';
import { openWorkspace } from '../workspace.ts';

/** Kinds of items that definitions must carry; the rest of a register is context. */
const core = new Set(
  'stage transition form section field table column role risk-level criterion rule deadline document register decision case plan-row question'.split(
    ' ',
  ),
);

/** `qadam coverage [--source S] [--missing] [--omitted] [--all]`: what of the sources the definitions carry. */
export const coverage: Command = {
  usage: 'coverage [--source S] [--missing] [--omitted] [--all]',
  about: 'what of the sources the definitions carry',
  options: { source: 'string', missing: 'boolean', omitted: 'boolean', all: 'boolean' },
  run(call) {
    const workspace = openWorkspace(call);
    const cited = citedItems(workspace);
    const omitted = new Map([...workspace.omitted.values()].flat().map(({ id, reason }) => [id, reason]));
    const rows = workspace
      .all('source')
      .filter(({ value }) => call.options.source === undefined || value.id === call.options.source)
      .map(({ value }) => {
        const items = value.items.filter((item) => call.options.all === true || core.has(item.kind));
        const isCited = (item: SourceItem): boolean => [item.id, ...(item.sameAs ?? [])].some((id) => cited.has(id));
        return {
          source: value.id,
          cited: items.filter(isCited).length,
          omitted: items
            .filter((item) => !isCited(item) && omitted.has(item.id))
            .map(({ id }) => ({ id, reason: omitted.get(id)! })),
          missing: items.filter((item) => !isCited(item) && !omitted.has(item.id)).map(({ id }) => id),
        };
      });
    if (call.json) call.out(JSON.stringify(rows, null, 2));
    else {
      for (const row of rows) {
        const all = row.cited + row.omitted.length + row.missing.length;
        call.out(
          `${row.source}: ${row.cited} of ${all} items carried, ${row.omitted.length} left out with a reason, ${row.missing.length} missing`,
        );
        if (call.options.missing === true) for (const id of row.missing) call.out(`  ${id}`);
        if (call.options.omitted === true) for (const { id, reason } of row.omitted) call.out(`  ${id}: ${reason}`);
      }
    }
    return 0;
  },
};

/** Ids in every `source` of the definitions. */
function citedItems(workspace: Workspace): Set<string> {
  const cited = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        if (key === 'source' && (typeof child === 'string' || Array.isArray(child)))
          for (const id of [child].flat()) cited.add(String(id));
        else visit(child);
      }
    }
  };
  for (const { kind, value } of workspace.definitions) if (kind !== 'source' && kind !== 'text') visit(value);
  return cited;
}
