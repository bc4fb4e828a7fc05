import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildCourse, nearest, readWorkspace, type CourseBundle, type Workspace } from '@qadam/schema';
import { openExercise, staleReferences } from '@qadam/training';
import { folderPackage, scorm12Package, scorm2004Package, type PackageParts } from '@qadam/training/package';
import { needed, readInput, UsageError, type Call, type Command } from '../command.ts';
import { kitFor, openWorkspace } from '../workspace.ts';

const formats = ['scorm12', 'scorm2004', 'folder'] as const;
type Format = (typeof formats)[number];

/** `qadam course ID --out DIR`: a course as a package for a course system, or as a folder for a USB stick. */
export const course: Command = {
  usage: 'course ID [--from FILE] [--format scorm12|scorm2004|folder] [--language L] --out DIR',
  about:
    'a course as a package: SCORM 1.2 (default), SCORM 2004, or a folder that opens from a USB stick; --from: a file that the studio saved',
  options: { from: 'string', format: 'string', language: 'string', out: 'string' },
  run(call) {
    const workspace = call.options.from === undefined ? openWorkspace(call) : savedByStudio(call);
    const out = needed(call, 'out');
    const format = formatOf(call);
    const known = workspace.all('course').map(({ value }) => value.id);
    const [id] = call.words;
    if (id === undefined || !known.includes(id)) throw new UsageError(noCourse(call, id, known));
    for (const { model } of workspace.one('course', id)!.value.exercises) kitFor(call, workspace, model);
    const bundle = buildCourse(workspace, id)!;
    expectFresh(call, bundle);
    const language = languageOf(call, bundle);
    const parts = partsOf(bundle, language);
    const written = write(out, `${id}-${language}`, format, parts);
    if (call.json) call.out(JSON.stringify({ course: id, language, format, written }, null, 2));
    else for (const path of written) call.out(path);
    return 0;
  },
};

/** The workspace in a file that somebody saved in the studio. */
function savedByStudio(call: Call): Workspace {
  const text = readInput({ ...call, words: [String(call.options.from)] }, '');
  try {
    const { files } = JSON.parse(text) as { files: Record<string, string> };
    return readWorkspace(new Map(Object.entries(files)));
  } catch {
    const from = String(call.options.from);
    throw new UsageError(
      call.language === 'ru' ? `${from} – не файл, сохранённый студией.` : `${from} is no file that the studio saved.`,
    );
  }
}

function formatOf(call: Call): Format {
  const { format = 'scorm12' } = call.options;
  if (formats.includes(format as Format)) return format as Format;
  const list = formats.join(', ');
  throw new UsageError(
    call.language === 'ru'
      ? `Вида «${String(format)}» нет. Есть: ${list}.`
      : `There is no format "${String(format)}". There are: ${list}.`,
  );
}

function noCourse({ language }: Call, id: string | undefined, known: readonly string[]): string {
  const near = nearest(id ?? '', known);
  const list = known.join(', ');
  if (language === 'ru')
    return `${id === undefined ? 'Назовите курс.' : `Курса «${id}» нет.`}${near ? ` Возможно, «${near}».` : ''} Есть: ${list}.`;
  return `${id === undefined ? 'Name a course.' : `There is no course "${id}".`}${near ? ` Did you mean "${near}"?` : ''} There are: ${list}.`;
}

/** The language of the package: of those in which the course has texts. Default: its original. */
function languageOf(call: Call, { texts }: CourseBundle): string {
  const known = Object.keys(texts);
  const { language = known[0] } = call.options;
  if (known.includes(language as string)) return language as string;
  const list = known.join(', ');
  throw new UsageError(
    call.language === 'ru'
      ? `На языке «${String(language)}» курса нет. Есть: ${list}.`
      : `The course does not speak "${String(language)}". There are: ${list}.`,
  );
}

/** No package grades by an answer that its rules no longer give. */
function expectFresh(call: Call, { exercises, kits }: CourseBundle): void {
  const stale = exercises.filter(
    (bundle) => staleReferences(openExercise(kits[bundle.exercise.model]!, bundle)).length > 0,
  );
  if (stale.length === 0) return;
  const list = stale.map(({ exercise }) => `${exercise.model}/${exercise.id}`).join(', ');
  throw new UsageError(
    call.language === 'ru'
      ? `Правильный ответ изменился, сначала исправьте: ${list}. Подробно: qadam test.`
      : `The right answer has changed, mend first: ${list}. In detail: qadam test.`,
  );
}

function partsOf(bundle: CourseBundle, language: string): PackageParts {
  const say = (field: string): string => {
    const text = bundle.texts[language]?.[`course/${bundle.id}/${field}`];
    return typeof text === 'string' ? text : (text?.text ?? bundle.id);
  };
  const player = createRequire(import.meta.url).resolve('@qadam/training/standalone/player.js');
  const editions = Object.values(bundle.kits).map(({ id, edition }) => `${id}@${edition}`);
  return {
    ...{ id: `qadam-${bundle.id}-${language}`, title: say('label'), description: say('about'), language },
    ...{ edition: editions.join(' '), pageTitle: say('label') },
    script: readFileSync(player, 'utf8'),
    data: JSON.stringify(bundle),
  };
}

function write(out: string, name: string, format: Format, parts: PackageParts): string[] {
  mkdirSync(out, { recursive: true });
  if (format !== 'folder') {
    const path = join(out, `${name}-${format}.zip`);
    writeFileSync(path, format === 'scorm12' ? scorm12Package(parts) : scorm2004Package(parts));
    return [path];
  }
  return [...folderPackage(parts)].map(([file, bytes]) => {
    const path = join(out, name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return path;
  });
}
