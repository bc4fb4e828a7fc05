import { dayInWords, distanceInWords, personLabel, sentenceOf, shortDay, wallTime } from '@qadam/elements';
import type { Standing } from '@qadam/runtime';
import type { ExerciseStep } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { standingAt } from '../grade/options.ts';
import { atStep, type ExerciseScene, type StepScene } from './scene.ts';

type Deadline = Standing['deadlines'][number];

/** What has changed in the case since the step before: what was chosen, and time that has passed. */
export function changes(scene: StepScene): TemplateResult | typeof nothing {
  const { path, step, say } = scene;
  const before = path[path.findIndex(({ id }) => id === step.id) - 1];
  const lines = before === undefined ? [] : changesBetween(scene, before, step);
  if (lines.length === 0) return nothing;
  return html`<section class="note changes" part="changes" aria-labelledby="changed">
    <span></span>
    <div>
      <h3 id="changed">${say('changed')}</h3>
      <ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>
    </div>
  </section>`;
}

/** Stage, levels and deadlines that are no longer as they were, in words. */
export function changesBetween(scene: ExerciseScene, from: ExerciseStep, to: ExerciseStep): string[] {
  const { opened, locale } = scene;
  const [first, second] = [atStep(scene, from), atStep(scene, to)];
  if (first.now.entries === second.now.entries && first.now.at === second.now.at) return [];
  const [before, after] = [standingAt(opened, first.now), standingAt(opened, second.now)];
  const days = first.now.at.slice(0, 10) === second.now.at.slice(0, 10);
  const told = [
    ...stageChange(scene, before, after),
    ...levelChanges(scene, before, after, to),
    ...deadlineChanges(scene, before, after, second.now.at),
  ];
  if (days || told.length === 0) return told;
  const day = dayInWords(locale, second.now.at, first.now.at);
  return [`${day} (${distanceInWords(locale, first.now.at, second.now.at)})`, ...told];
}

function stageChange({ say, texts }: ExerciseScene, before: Standing, after: Standing): string[] {
  if (before.stage === after.stage) return [];
  const label = (stage: string): string => texts.words(`stage/${stage}/label`);
  return [say('changed-stage', { before: label(before.stage), after: label(after.stage) })];
}

/** Rulesets whose change is told in every exercise; others where a step asks for them. */
const ALWAYS = ['triage', 'level'];

function levelChanges(scene: ExerciseScene, before: Standing, after: Standing, step: ExerciseStep): string[] {
  const rests = scene.caseScene(step);
  const asked = new Set([...ALWAYS, ...scene.opened.exercise.steps.flatMap(({ ruleset }) => ruleset ?? [])]);
  return after.levels.flatMap(({ ruleset: id, about, inForce }) => {
    const ruleset = scene.opened.open.kit.rulesets.find((each) => each.id === id)!;
    const was = before.levels.find((level) => level.ruleset === id && level.about === about)?.inForce;
    if (!asked.has(id) || was === undefined || was.join() === inForce.join()) return [];
    const words = (range: readonly [string, string]): string => sentenceOf(rests, ruleset, range, true).words;
    const params = {
      ruleset: scene.texts.words(`ruleset/${id}/label`),
      name: nameOf(scene, after, about),
      before: words(was),
      after: words(inForce),
    };
    return [scene.say('changed-level', params)];
  });
}

const nameOf = ({ say, texts }: ExerciseScene, { people }: Standing, about: string): string => {
  const person = people.find(({ id }) => id === about);
  return person === undefined ? say('family') : personLabel(person, people, texts);
};

const keyOf = ({ id, about, dueAt, dueOn }: Deadline): string => [id, about, dueAt ?? dueOn].join(' ');
const isRunning = ({ state }: Deadline): boolean => state === 'running' || state === 'warning';
const told = {
  met: 'deadline-met',
  metLate: 'deadline-late',
  due: 'deadline-missed',
  missed: 'deadline-missed',
} as const;

function deadlineChanges(scene: ExerciseScene, before: Standing, after: Standing, now: string): string[] {
  const { say, texts, locale } = scene;
  const was = new Map(before.deadlines.map((each) => [keyOf(each), each.state]));
  return after.deadlines.flatMap((each) => {
    const state = was.get(keyOf(each));
    if (state === each.state) return [];
    const params = { label: texts.words(`deadline/${each.id}/label`), name: nameOf(scene, after, each.about) };
    if (isRunning(each)) {
      if (state === 'running' || state === 'warning') return [];
      const until =
        each.dueAt === undefined
          ? shortDay(locale, each.dueOn ?? now, now)
          : `${shortDay(locale, each.dueAt, now)}, ${wallTime(each.dueAt)}`;
      return [say('deadline-until', { words: say('deadline-begun', params), until })];
    }
    const words = told[each.state as keyof typeof told];
    if (words !== undefined) return [say(words, params)];
    return each.state === 'void' && state !== undefined ? [say('deadline-void', params)] : [];
  });
}
