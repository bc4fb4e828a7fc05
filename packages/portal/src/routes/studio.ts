import { canonicalJson, classify, filesOfModel } from '@qadam/schema';
import { readFiles } from '@qadam/schema/node';
import {
  beginWorkspace,
  editionInForce,
  type Editor,
  type KeepAnswer,
  type Readiness,
  type StudioWorkspace,
} from '@qadam/studio/workspace';
import type { FastifyInstance } from 'fastify';
import type { Rights } from '../access/roles.ts';
import type { Cases } from '../case.ts';
import type { Session } from '../data/people.ts';
import type { Doing, EditionWanted, Workspaces } from '../data/workspaces.ts';
import { studioPage } from '../pages/studio.ts';
import type { Settings } from '../settings/read.ts';
import { abilityFor, readAct } from '../studio/acts.ts';
import { kitOfFiles, type Editions } from '../studio/editions.ts';
import type { Serving } from '../studio/serving.ts';
import type { Studying } from '../studio/studying.ts';
import { ApiDoor } from '../web/api-door.ts';
import type { Door } from '../web/door.ts';

interface StudioParts {
  app: FastifyInstance;
  door: Door;
  rights: Rights;
  cases: Cases;
  settings: Settings;
  settingsFolder: string;
  definitions: string;
  workspaces: Workspaces;
  editions: Editions;
  serving: Serving;
  studying: Studying;
  clock: () => number;
}

/** A save may take a whole new edition of what the model stands on. */
const BODY_LIMIT = 4_000_000;

/** The studio: its page, what its script asks for, and the kits of published editions. */
export function addStudio(parts: StudioParts): void {
  const { app, door, rights, cases, settings, workspaces, editions, serving, studying } = parts;
  const model = cases.kit.kit.id;
  const { units } = settings.organisation;
  const api = new ApiDoor(door);
  const ground = groundOf(parts, model);
  /** With what the page shows beside: units, and a newer edition of what the model stands on. */
  const withUnits = (workspace: StudioWorkspace): StudioWorkspace => {
    const offered = ground();
    const isNewer = Object.entries(offered).some(([path, text]) => workspace.files[path] !== text);
    return { ...workspace, units, ...(isNewer && { offered }) };
  };
  // Before requests that are under way are waited for: one of them may wait for a study.
  app.addHook('preClose', () => studying.end());

  door.page('/studio', 'see-model', ({ view, show }) => show(studioPage(view)));
  app.get('/api/studio', (request, reply) =>
    api.meet(request, reply, async ({ session, errors, fail }) => {
      if (!rights.may(session, 'see-model')) return fail(403, errors.notYours);
      const workspace = (await workspaces.one(model)) ?? (await begin(parts, model));
      return {
        workspace: withUnits(workspace),
        editor: editorOf(session),
        approves: rights.may(session, 'approve-model'),
        csrf: session.csrf,
      };
    }),
  );
  app.post('/api/studio', { bodyLimit: BODY_LIMIT }, (request, reply) =>
    api.change(request, reply, async ({ session, view, errors, body, fail }) => {
      if (!rights.may(session, 'see-model')) return fail(403, errors.notYours);
      const act = readAct((body as { act?: unknown } | null)?.act);
      if (act === undefined) return fail(400, errors.notUnderstood);
      const refuse = (answer: KeepAnswer) => reply.code(422).send(answer);
      if (!rights.may(session, abilityFor[act.do])) return refuse({ refused: 'not-your-role' });
      const unit = act.do === 'publish' ? act.scope.unit : undefined;
      if (unit !== undefined && !units.includes(unit)) return refuse({ refused: 'no-such', of: unit });
      if ((await workspaces.editions(model)).length === 0) await begin(parts, model);
      const answer = await workspaces.act(model, act, doing(parts, model, session, view.locale));
      if ('refused' in answer)
        return refuse({ ...answer, ...(answer.workspace && { workspace: withUnits(answer.workspace) }) });
      // It is kept whatever comes of this; what cannot be served is told, and tried again.
      await serving.renew().catch((error: Error) => process.stderr.write(`${String(error.stack)}\n`));
      return { kept: withUnits(answer.kept) };
    }),
  );
  app.get('/api/studio/past/:version', (request, reply) =>
    api.meet(request, reply, async ({ session, errors, params: { version = '' }, fail }) => {
      if (!rights.may(session, 'see-model')) return fail(403, errors.notYours);
      const files = /^\d{1,9}$/.test(version) ? await workspaces.filesAt(model, Number(version)) : undefined;
      return files === undefined ? fail(404, errors.noPage) : { files };
    }),
  );
  // Like the kit that is served: what is published is no secret, and hosts take it without a sign-in.
  app.get('/studio/editions/:edition/kit.json', async (request, reply) => {
    const kit = await editions.kit((request.params as { edition: string }).edition);
    if (kit === undefined) return reply.code(404).send({ error: door.viewOf(request).words.errors.noModel });
    return reply
      .header('etag', `"${kit.hash}"`)
      .header('cache-control', 'no-cache')
      .type('application/json')
      .send(canonicalJson(kit));
  });
}

/** The files that the model stands on, as the definitions folder holds them; read once, when they are first asked for. */
function groundOf({ definitions }: StudioParts, model: string): () => Readonly<Record<string, string>> {
  let files: Readonly<Record<string, string>> | undefined;
  return () => {
    files ??= Object.fromEntries(
      [...(filesOfModel(readFiles(definitions), model) ?? [])].filter(([path]) => classify(path)?.owner !== model),
    );
    return files;
  };
}

const editorOf = ({ id, name, role }: Session): Editor => ({ id, name, role });

/** The workspace as it begins: with the files of the definitions folder, published by the organisation. */
function begin(parts: StudioParts, model: string): Promise<StudioWorkspace> {
  const { cases, definitions, settings, workspaces } = parts;
  const files = Object.fromEntries(filesOfModel(readFiles(definitions), model)!);
  const { edition, hash } = kitOfFiles(files, model);
  const by = { id: '', name: settings.organisation.name.ru, role: '' };
  return workspaces.begin(beginWorkspace(model, files, { edition, hash, at: cases.now(), by }));
}

function doing(parts: StudioParts, model: string, session: Session, locale: string): Doing {
  const { cases, clock, definitions } = parts;
  let here: ReadonlyMap<string, string> | undefined;
  const isOwn = (path: string): boolean => classify(path)?.owner === model && !path.includes('..');
  return {
    by: editorOf(session),
    at: cases.now(),
    clock: new Date(clock()),
    // What the model stands on comes from the definitions folder, as it is there now; only the model itself is changed here.
    mayChange: ({ files }, path, text) => {
      if (isOwn(path)) return true;
      here ??= filesOfModel(readFiles(definitions), model)!;
      return (files[path] !== undefined || here.has(path)) && (here.get(path) ?? null) === text;
    },
    study: (workspace, wanted) => study(parts, workspace, wanted, locale),
  };
}

/** Studied beside the edition that the new one takes the place of: with a first day in the past, of the one of today. */
async function study(
  { cases, workspaces, studying, settingsFolder }: StudioParts,
  workspace: StudioWorkspace,
  { edition, scope }: EditionWanted,
  locale: string,
): Promise<Readiness> {
  const { model, files, editions } = workspace;
  const today = cases.today();
  const on = scope.from > today ? scope.from : today;
  const before = editionInForce(workspace, { ...scope, on }) ?? editions.at(-1);
  const inForce = before && (await workspaces.filesAt(model, before.version));
  const recalled = editions.flatMap(({ edition: id, recalled: why }) =>
    why === undefined ? [] : [{ edition: id, reason: why.reason }],
  );
  return studying.study({ ...{ files, model, edition, inForce, recalled, locale }, settings: settingsFolder });
}
