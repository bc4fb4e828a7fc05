/** Between the tabs of one browser: which draft was accepted, or that a person's drafts are gone. Nothing of what is typed. */
export class TabLine {
  readonly #channel: BroadcastChannel;

  constructor(name: string) {
    this.#channel = new BroadcastChannel(`qadam-drafts:${name}`);
  }

  say(id: string): void {
    this.#channel.postMessage(id);
  }

  listen(hear: (id: string) => void, signal?: AbortSignal): void {
    const listener = ({ data }: MessageEvent): void => hear(String(data));
    this.#channel.addEventListener('message', listener, { ...(signal && { signal }) });
  }
}
