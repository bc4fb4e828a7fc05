/** A window that is none: what `connect` asks of one, for tests outside a browser. */
export interface TestWindow {
  window: Window;
  /** The tab is hidden or shown again. */
  hide(): void;
  show(): void;
  /** The page is left: for good, or put aside by the browser. */
  leave(persisted?: boolean): void;
}

/** `own`: what stands on it, as an LMS's object; `storage`: its local storage. */
export function testWindow(
  own: object = {},
  storage: Pick<Storage, 'getItem' | 'setItem'> = testStorage(),
): TestWindow {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const target = new EventTarget();
  const window = Object.assign(target, { document, opener: null, localStorage: storage }, own) as unknown as Window;
  if (!('parent' in own)) Object.assign(window, { parent: window });
  const turn = (visibilityState: string): void => {
    document.visibilityState = visibilityState;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  return {
    window,
    hide: () => turn('hidden'),
    show: () => turn('visible'),
    leave: (persisted = false) => target.dispatchEvent(Object.assign(new Event('pagehide'), { persisted })),
  };
}

/** Local storage in memory. */
export function testStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}
