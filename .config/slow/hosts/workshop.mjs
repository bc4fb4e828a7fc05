/** Builds the host applications as the guide says, word for word, in an empty folder beside a checkout. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appsOf, hosts, samplesOf } from '../../scripts/guide.mjs';
import { root } from '../../scripts/files.mjs';

/** Name of a host → page of the guide, and which application of that page. */
const places = {
  small: ['en/first-form.md', 0],
  classic: ['en/html.md', 0],
  jquery: ['en/html.md', 1],
  react: ['en/react.md', 0],
  vue: ['en/vue.md', 0],
  upgraded: ['en/upgrades.md', 0], // the application of the first form, after it was built
};

/** npm for the steps: quiet, and with what it has downloaded before. */
const env = { ...process.env, npm_config_audit: 'false', npm_config_fund: 'false', npm_config_prefer_offline: 'true' };
delete env.NODE_ENV;

/** An empty folder with a checkout beside it, and the packages packed. `QADAM_HOSTS` names one of a former run to go on with. */
export class Workshop {
  folder = process.env.QADAM_HOSTS ?? mkdtempSync(join(tmpdir(), 'qadam-hosts-'));
  #kept = new Map();
  /** Without a registry the packages of the checkout stand in for those that `npm install` would bring. */
  isOnline = spawnSync('npm', ['view', 'lit', 'version'], { timeout: 30_000 }).status === 0;

  constructor() {
    const kept = join(this.folder, 'hosts.json');
    if (existsSync(kept)) {
      this.#kept = new Map(JSON.parse(readFileSync(kept, 'utf8')));
      return;
    }
    mkdirSync(this.folder, { recursive: true });
    symlinkSync(root, join(this.folder, 'qadam'));
    const steps = samplesOf('en/README.md').filter(({ kind }) => kind === 'run');
    this.#run(steps.map(({ code }) => code).join('\n'));
    if (!this.isOnline) {
      console.log('No registry: `npm install` of the guide is replaced by the packages of this checkout.');
      symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
    }
  }

  /** Follows the guide for one host; gives the application. */
  build(name) {
    if (name === 'upgraded') this.build('small');
    const [page, at] = places[name];
    const { script, start } = appsOf(page)[at];
    if (this.#kept.has(name) && name !== 'upgraded') return new Application(name, this.#kept.get(name), start);
    const steps = this.isOnline ? script : script.replace(/^npm install .*$/gm, 'ln -s ../node_modules node_modules');
    const home = this.#run(`${steps}\npwd -P > "$HOME_OF_HOST"`);
    this.#kept.set(name, home);
    writeFileSync(join(this.folder, 'hosts.json'), JSON.stringify([...this.#kept]));
    return new Application(name, home, start);
  }

  #run(script) {
    const answer = join(this.folder, '.home');
    execFileSync('bash', ['-e', '-c', script], {
      cwd: this.folder,
      env: { ...env, HOME_OF_HOST: answer },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return spawnSync('cat', [answer], { encoding: 'utf8' }).stdout.trim();
  }

  remove() {
    if (process.env.QADAM_HOSTS === undefined) rmSync(this.folder, { recursive: true, force: true });
  }
}

class Application {
  #server;

  constructor(name, folder, start) {
    Object.assign(this, { name, folder, start });
  }

  /** Starts its server anew, as the guide says, with the case as it came and the policy of the host, or with others. */
  async restart(policy, log) {
    await this.stop();
    const source = join(hosts, this.name === 'upgraded' ? 'small' : this.name);
    const write = (name, text) => writeFileSync(join(this.folder, name), text);
    write('policy.txt', policy ?? readFileSync(join(source, 'policy.txt')));
    if (this.name !== 'classic')
      write('case.json', log ? JSON.stringify(log) : readFileSync(join(hosts, 'small/case.json')));
    const words = this.start.startsWith('npm')
      ? ['npm', '--silent', ...this.start.split(' ').slice(1)]
      : this.start.split(' ');
    this.#server = spawn(words[0], words.slice(1), { cwd: this.folder, env: { ...env, PORT: '0' }, detached: true });
    this.url = await new Promise((done, fail) => {
      this.#server.stdout.once('data', (text) => done(String(text).trim()));
      this.#server.stderr.once('data', (text) => fail(new Error(String(text))));
    });
  }

  /** The log of the case, as the server has it. */
  async log() {
    return (await fetch(`${this.url}/entries`)).json();
  }

  async stop() {
    if (this.#server === undefined) return;
    const gone = new Promise((done) => this.#server.once('exit', done));
    process.kill(-this.#server.pid); // npm and the server under it
    await gone;
    this.#server = undefined;
  }
}
