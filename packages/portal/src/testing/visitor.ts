import { randomUUID } from 'node:crypto';
import type { Entry } from '@qadam/schema';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { DEMO_PASSWORD } from '../demo.ts';

/** Somebody who has signed in: their requests carry the cookie, their changes the token of the page. */
export class Visitor {
  cookie = '';
  csrf = '';
  readonly app: FastifyInstance;
  private constructor(app: FastifyInstance) {
    this.app = app;
  }
  static async as(app: FastifyInstance, person: string): Promise<Visitor> {
    const visitor = new Visitor(app);
    const answer = await app.inject({
      method: 'POST',
      url: '/sign-in',
      payload: new URLSearchParams({ person, password: DEMO_PASSWORD }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    return Visitor.with(app, String(answer.headers['set-cookie']), visitor);
  }
  /** With the cookie that a sign-in gave. */
  static async with(app: FastifyInstance, cookie: string, visitor = new Visitor(app)): Promise<Visitor> {
    visitor.cookie = cookie.split(';')[0]!;
    const page = await visitor.get('/account');
    visitor.csrf = /name="csrf" value="([^"]+)"/.exec(page.body)![1]!;
    return visitor;
  }
  send(options: InjectOptions): Promise<LightMyRequestResponse> {
    return this.app.inject({ ...options, headers: { cookie: this.cookie, ...options.headers } });
  }
  get(url: string): Promise<LightMyRequestResponse> {
    return this.send({ method: 'GET', url });
  }
  post(url: string, fields: Record<string, string>): Promise<LightMyRequestResponse> {
    return this.send({
      method: 'POST',
      url,
      payload: new URLSearchParams({ csrf: this.csrf, ...fields }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  }
  async open(label: string): Promise<string> {
    return String((await this.post('/families', { label, child: 'Мальчик', age: '3' })).headers.location);
  }
  async entries(family: string): Promise<Entry[]> {
    return (await this.get(`/api${family}/entries`)).json<{ entries: Entry[] }>().entries;
  }
  append(
    family: string,
    entries: object[],
    expectedSeq: number,
    idempotencyKey: string = randomUUID(),
  ): Promise<LightMyRequestResponse> {
    return this.send({
      method: 'POST',
      url: `/api${family}/entries`,
      payload: { entries, expectedSeq, idempotencyKey },
      headers: { 'x-csrf': this.csrf },
    });
  }
}

/** A triage of the first child, as the page sends it. */
export const triage = (answers: object, id = randomUUID(), at = '2026-05-14T11:31:00+05:00') => ({
  id: id.replace(/^(.{14})./, '$17'),
  type: 'answered',
  at,
  about: 'child-1',
  body: { record: randomUUID(), instrument: 'triage', edition: '0.1.0', answers },
});
export const violence = { violence: { value: 'yes', how: 'told', from: 'врач' }, 'safe-now': { open: 'not-known' } };
