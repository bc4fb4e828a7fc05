/**
 * A browser without a window that makes PDFs. It is spoken to over two pipes (the DevTools protocol): no port is opened and no
 * package is needed. Chromium and what is made of it write tagged PDF with the page numbers of style sheets.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { promisify } from 'node:util';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((base = '') => [
    join(base, 'Google/Chrome/Application/chrome.exe'),
    join(base, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};

const onPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name))
    .find((path) => existsSync(path));

/** The browser of this machine: `CHROME_PATH` where it is set, else the first known one. `tried`: what did not do, one line each. */
export async function findBrowser(): Promise<{ path: string } | { tried: string[] }> {
  const { CHROME_PATH: given } = process.env;
  const found = [...names.map(onPath), ...(places[process.platform] ?? [])].filter(
    (path): path is string => path !== undefined && existsSync(path),
  );
  const tried: string[] = [];
  for (const path of given ? [given] : found) {
    // Windows opens a window when a browser is asked for its version
    if (process.platform === 'win32' && existsSync(path)) return { path };
    const fault = await promisify(execFile)(path, ['--version'], { timeout: 20_000 }).then(
      () => undefined,
      (error: Error) => error.message.trim().split('\n').at(-1),
    );
    if (fault === undefined) return { path };
    tried.push(`${path}: ${fault}`);
  }
  return { tried: tried.length > 0 ? tried : [`PATH: ${names.join(', ')}`, ...(places[process.platform] ?? [])] };
}

interface Reply {
  id?: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}
interface Waiting {
  resolve(result: Record<string, unknown>): void;
  reject(error: Error): void;
}

/** One run of a browser. */
export class PrintBrowser {
  readonly #profile = mkdtempSync(join(tmpdir(), 'qadam-print-'));
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  constructor(path: string) {
    // a browser that root runs has no sandbox; it opens an empty page, and nothing from elsewhere
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const switches = ['--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking', ...asRoot];
    this.#child = spawn(path, [...switches, `--user-data-dir=${this.#profile}`, '--remote-debugging-pipe'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.#child.on('error', (error) => this.#fail(error));
    this.#child.on('exit', () => this.#fail(new Error(`${path} has ended`)));
    (this.#child.stdio[3] as Writable).on('error', (error) => this.#fail(error));
    this.#listen(this.#child.stdio[4] as Readable);
  }

  /** An empty page with a script, evaluated. */
  async page(script: string): Promise<PrintPage> {
    const { targetId } = await this.#send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.#send('Target.attachToTarget', { targetId, flatten: true });
    const page: PrintPage = {
      evaluate: async (expression) => {
        const asked = { expression, awaitPromise: true, returnByValue: true };
        const { result, exceptionDetails } = await this.#send('Runtime.evaluate', asked, sessionId as string);
        const fault = exceptionDetails as { exception?: { description?: string }; text: string } | undefined;
        if (fault !== undefined) throw new Error(fault.exception?.description ?? fault.text);
        return (result as { value?: unknown }).value;
      },
      pdf: async () => {
        const wanted = { preferCSSPageSize: true, generateTaggedPDF: true };
        const { data } = await this.#send('Page.printToPDF', wanted, sessionId as string);
        return Buffer.from(data as string, 'base64');
      },
      close: async () => void (await this.#send('Target.closeTarget', { targetId })),
    };
    await page.evaluate(script);
    return page;
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    if (this.#child.exitCode === null && this.#child.kill()) await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #send(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      (this.#child.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Messages end with a zero byte. */
  #listen(stream: Readable): void {
    let begun: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => {
      let from = 0;
      for (let at = chunk.indexOf(0); at >= 0; from = at + 1, at = chunk.indexOf(0, from)) {
        this.#hear(JSON.parse(Buffer.concat([...begun, chunk.subarray(from, at)]).toString('utf8')) as Reply);
        begun = [];
      }
      begun.push(chunk.subarray(from));
    });
  }

  #hear({ id = 0, result = {}, error }: Reply): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve(result);
    else waiting?.reject(new Error(error.message));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

export interface PrintPage {
  /** The value of an expression, as JSON carries it. Throws what the page throws. */
  evaluate(expression: string): Promise<unknown>;
  pdf(): Promise<Buffer>;
  close(): Promise<void>;
}
