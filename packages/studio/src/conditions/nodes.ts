/** Conditions as an outline that is edited line by line. Every edit gives conditions that the language takes, or none. */
import type { ConditionNode, Conditions } from '@qadam/schema';

/** The place of a node: its number in each group on the way; `0` below `not`. The whole: `[]`. */
export type Path = readonly number[];
export type Join = 'all' | 'any' | 'not';

/** How a node joins what stands in it; `undefined` for a test or a named condition. */
export function joinOf(node: ConditionNode): Join | undefined {
  if ('all' in node) return 'all';
  if ('any' in node) return 'any';
  return 'not' in node ? 'not' : undefined;
}

/** What stands in a group, in order. */
export function membersOf(node: ConditionNode): readonly ConditionNode[] {
  if ('all' in node) return node.all;
  if ('any' in node) return node.any;
  return 'not' in node ? [node.not] : [];
}

/** The tests and named conditions in order, each with its place. */
export function leavesOf(node: ConditionNode, path: Path = []): { node: ConditionNode; path: Path }[] {
  if (joinOf(node) === undefined) return [{ node, path }];
  return membersOf(node).flatMap((member, index) => leavesOf(member, [...path, index]));
}

/** What can be done to a node of conditions. */
export type NodeEdit =
  | { do: 'set'; at: Path; to: ConditionNode }
  | { do: 'add'; in: Path; node: ConditionNode }
  | { do: 'remove'; at: Path }
  /** Up or down by one line: into a group that stands there, or out of the own one. */
  | { do: 'move'; at: Path; by: -1 | 1 }
  | { do: 'copy'; at: Path }
  /** The node becomes the only one of a new group. */
  | { do: 'wrap'; at: Path; as: Join }
  | { do: 'join'; at: Path; as: Join };

/** What comes of an edit. `conditions` is absent where nothing is left; `at` is the place to go on from. */
export interface Edited {
  conditions: Conditions | undefined;
  at: Path;
}

/** A line of the outline: a leaf, or a group that may be changed. */
interface Line {
  leaf?: ConditionNode;
  join: Join;
  members: Line[];
  above: Line | undefined;
}

/** Does an edit. A path that leads nowhere changes nothing. */
export function edited(root: Conditions | undefined, edit: NodeEdit): Edited {
  const top = outlineOf(root);
  const path = 'in' in edit ? edit.in : edit.at;
  const line = lineAt(top, path);
  if (line === undefined) return { conditions: root, at: path };
  const next = changed(line, edit);
  prune(top);
  return { conditions: top.members.length === 0 ? undefined : (nodeOf(top) as Conditions), at: pathOf(next) };
}

function outlineOf(root: Conditions | undefined): Line {
  const top: Line = { join: 'all', members: [], above: undefined };
  if (root === undefined) return top;
  const line = lineOf(root, undefined);
  if (line.leaf === undefined) return line;
  line.above = top;
  top.members.push(line);
  return top;
}

function lineOf(node: ConditionNode, above: Line | undefined): Line {
  const join = joinOf(node);
  const line: Line = { join: join ?? 'all', members: [], above, ...(join === undefined && { leaf: node }) };
  line.members = membersOf(node).map((member) => lineOf(member, line));
  return line;
}

const lineAt = (top: Line, path: Path): Line | undefined =>
  path.reduce<Line | undefined>((line, index) => line?.members[index], top);

function pathOf(line: Line): Path {
  const { above } = line;
  return above === undefined ? [] : [...pathOf(above), Math.max(0, above.members.indexOf(line))];
}

/** Changes the outline; gives the line that the focus goes to. */
function changed(line: Line, edit: NodeEdit): Line {
  switch (edit.do) {
    case 'set':
      return become(line, edit.to);
    case 'add': {
      const added = lineOf(edit.node, line);
      place(line, line.members.length, added);
      return added;
    }
    case 'remove':
      return remove(line);
    case 'move':
      return move(line, edit.by);
    case 'copy': {
      if (line.above === undefined) return line;
      const copy = lineOf(nodeOf(line), line.above);
      place(line.above, line.above.members.indexOf(line) + 1, copy);
      return copy;
    }
    case 'wrap':
      return wrap(line, edit.as);
    case 'join':
      return joined(line, edit.as);
  }
}

function become(line: Line, node: ConditionNode): Line {
  const made = lineOf(node, line.above);
  line.join = made.join;
  line.members = made.members;
  if (made.leaf === undefined) delete line.leaf;
  else if (line.above === undefined) return place(Object.assign(line, { join: 'all', members: [] }), 0, made);
  else line.leaf = made.leaf;
  for (const member of line.members) member.above = line;
  return line;
}

/** Puts a line into a group; a second one under `not` makes it "none of". */
function place(group: Line, at: number, line: Line): Line {
  const [only] = group.members;
  if (group.join === 'not' && only !== undefined) {
    if (only.leaf === undefined && only.join === 'any') return place(only, at === 0 ? 0 : only.members.length, line);
    const within: Line = { join: 'any', members: [only], above: group };
    only.above = within;
    group.members = [within];
    return place(within, at, line);
  }
  line.above = group;
  group.members.splice(at, 0, line);
  return line;
}

function take(line: Line): void {
  const { above } = line;
  if (above !== undefined) above.members.splice(above.members.indexOf(line), 1);
}

/** The line after it, else the one before, else the group is what is left to go to. */
function remove(line: Line): Line {
  const { above } = line;
  if (above === undefined) {
    line.members = [];
    return line;
  }
  const at = above.members.indexOf(line);
  take(line);
  const next = above.members[at] ?? above.members[at - 1];
  if (next !== undefined) return next;
  return above.above === undefined ? above : remove(above);
}

function move(line: Line, by: -1 | 1): Line {
  const group = line.above;
  if (group === undefined) return line;
  if (group.join === 'not') {
    move(group, by); // what is denied moves with its denial
    return line;
  }
  const at = group.members.indexOf(line);
  const beside = group.members[at + by];
  if (beside !== undefined) {
    take(line);
    if (beside.leaf === undefined && beside.join !== 'not') place(beside, by < 0 ? beside.members.length : 0, line);
    else group.members.splice(at + by, 0, line);
    return line;
  }
  const around = group.above;
  if (around === undefined) return line;
  take(line);
  const step = by < 0 ? 0 : 1;
  // Out of a group that is denied as a whole: beside the denial, where there is such a place.
  const outer = around.join === 'not' ? around.above : undefined;
  return outer === undefined
    ? place(around, around.members.indexOf(group) + step, line)
    : place(outer, outer.members.indexOf(around) + step, line);
}

function wrap(line: Line, as: Join): Line {
  const inner = lineOf(nodeOf(line), line);
  delete line.leaf;
  line.join = as;
  line.members = [inner];
  return line;
}

/** The same members joined otherwise. What is denied as a group is denied member by member no more when the denial goes. */
function joined(line: Line, as: Join): Line {
  if (line.leaf !== undefined || line.join === as) return line;
  const [only] = line.members;
  if (line.join === 'not' && only?.leaf === undefined && only !== undefined && only.join !== 'not') {
    line.members = only.members;
  } else if (as === 'not' && line.members.length > 1) {
    line.members = [{ join: line.join, members: line.members, above: line }];
    for (const member of line.members[0]!.members) member.above = line.members[0];
  }
  for (const member of line.members) member.above = line;
  line.join = as;
  return line;
}

/** Takes groups away in which nothing is left. */
function prune(line: Line): void {
  for (const member of line.members) prune(member);
  line.members = line.members.filter(({ leaf, members }) => leaf !== undefined || members.length > 0);
}

function nodeOf(line: Line): ConditionNode {
  if (line.leaf !== undefined) return line.leaf;
  const members = line.members.map(nodeOf);
  if (line.join === 'not') return { not: members[0]! };
  return line.join === 'all' ? { all: members } : { any: members };
}
