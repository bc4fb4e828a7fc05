import { idOf, kindOf, subtreeOf, valueOf, type Operation } from '@qadam/schema';
import type { Scene } from '../../scene/scene.ts';
import { formOf, isColumn } from './asked.ts';

/** What a copy does not take along: the fact that rules read, the number on the paper, what a base has locked. */
const left = ['fact', 'whenHidden', 'print', 'locked'];

/** Copies a question with all that stands in it, its texts too, behind it; gives the address of the copy. */
export function copyQuestion(scene: Scene, address: string): string | undefined {
  const { tree, labels } = scene;
  const names = newNames(scene, address);
  const copy = names.get(address)!;
  const { id: _, ...value } = renamed(valueOf(tree, address), names, address);
  const texts = subtreeOf(tree, address).flatMap((each) =>
    [...tree.nodes.get(each)!.properties]
      .filter(([key]) => key.startsWith('text/'))
      .map(([key, to]): Operation => {
        const [, language = '', ...field] = key.split('/');
        return { set: `text/${language}/${inCopy(each, names)}/${field.join('/')}`, to };
      }),
  );
  const operations: Operation[] = [{ add: copy, after: address, value }, ...texts];
  const said = scene.say('instruments')('said-copy', { name: labels.of(address) });
  return scene.edit(said, { operations }) ? copy : undefined;
}

/** Questions keep one name in their form and columns in their table: each of the copy gets a free one. */
function newNames({ tree, newId }: Scene, address: string): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const each of subtreeOf(tree, address)) {
    if (each !== address && (kindOf(each) !== 'question' || isColumn(address))) continue;
    const base = isColumn(each) ? each.slice(0, each.lastIndexOf('/')) : `${formOf(each)}/question`;
    const id = newId(idOf(each), (free) => tree.nodes.has(`${base}/${free}`) || taken.has(free));
    taken.add(id);
    names.set(each, `${base}/${id}`);
  }
  return names;
}

/** The address that a node gets in the copy: that of the nearest node above it with a new name. */
function inCopy(address: string, names: ReadonlyMap<string, string>): string {
  for (let at = address; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('/'), 0))) {
    const name = names.get(at);
    if (name !== undefined) return name + address.slice(at.length);
  }
  return address;
}

type Value = Record<string, unknown>;

function renamed(value: Value, names: ReadonlyMap<string, string>, address: string): Value {
  const kept = Object.entries(value).filter(([key]) => !left.includes(key));
  const followUps = (value.followUps as Value[] | undefined)?.map((each) => {
    const at = `${formOf(address)}/question/${String(each.id)}`;
    return { ...renamed(each, names, at), id: idOf(names.get(at) ?? at) };
  });
  return { ...Object.fromEntries(kept), ...(followUps && { followUps }) };
}
