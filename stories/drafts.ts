/** Drafts in the states that stories show. */
import { openDrafts, type DraftFault, type Drafts } from '@qadam/elements/drafts';

/** Drafts in which something was left, by place; `loaders` puts it there anew each time the story is drawn. */
export function leaving(
  name: string,
  left: Readonly<Record<string, unknown>>,
): { drafts: Drafts; loaders: (() => Promise<void>)[] } {
  const drafts = openDrafts({ person: 'story', case: name, name: 'qadam-stories' });
  const write = async (): Promise<void> => {
    await Promise.all(Object.entries(left).map(([place, content]) => drafts.write(place, content)));
  };
  return { drafts, loaders: [write] };
}

/** Drafts of which another tab has a place open. */
export function elsewhere(name: string, place: string): Drafts {
  openDrafts({ person: 'story', case: name, name: 'qadam-stories' }).hold(place, () => undefined);
  return openDrafts({ person: 'story', case: name, name: 'qadam-stories' });
}

/** Drafts that cannot be kept, as over plain http or on a full device: a story has neither. */
export function failing(fault: DraftFault): Drafts {
  const never = (): Promise<never> => Promise.reject(new Error(fault));
  return {
    fault,
    isLasting: false,
    ready: Promise.resolve(),
    hold: (_, hear) => {
      queueMicrotask(() => hear({ is: 'fault', fault }));
      return {
        write: () => undefined,
        flush: () => Promise.resolve(),
        saved: () => undefined,
        release: () => undefined,
      };
    },
    list: never,
    read: never,
    write: never,
    remove: never,
    count: never,
    removeAll: never,
    contactsToCall: () => undefined,
  };
}

/** Waits until an element says something about its draft. */
export async function noted(element: Element | null, part = 'draft'): Promise<void> {
  const { renderRoot } = element as Element & { renderRoot: ParentNode };
  const end = performance.now() + 3000;
  while (renderRoot.querySelector(`[part=${part}]`) === null && performance.now() < end)
    await new Promise((done) => setTimeout(done, 20));
}
