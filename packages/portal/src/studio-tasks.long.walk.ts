import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openStudio, workspaceOf } from '../../../.config/bench/studio-page.mjs';
import { Hand, ways, type Way } from './testing/studio-hand.ts';

/** Methodologists' tasks at the element by itself, on a page with the strictest policy; it keeps in the browser. */
let close: () => Promise<void>;
let problems: string[] = [];
afterEach(async () => {
  await close();
  expect(problems).toEqual([]);
});

async function hand(way: Way, model: string): Promise<Hand> {
  const opened = await openStudio(model);
  ({ close, problems } = opened);
  opened.page.setDefaultTimeout(20_000);
  return new Hand(opened.page, way);
}

const QUESTION = 'Есть ли свидетельство о рождении';
const NOT_APPLIED = 'Нет, и не обращались';

test.each(ways)('a question for the youngest, a sign under health, and why it is no ground: %s', async (way) => {
  const it = await hand(way, 'kz-phc');
  const { page } = it;
  await it.part('instruments');
  await it.press(page.getByRole('button', { name: /^Оценка риска/ }).first());
  await it.press(page.getByRole('button', { name: 'Добавить вопрос в раздел «Здоровье ребёнка»' }));
  await it.write(page.locator('#new-wording'), QUESTION);
  await it.choose(page.locator('#new-kind'), 'один ответ');
  await page.locator('#new-lines').fill(`Да\nНет, заявление подано\n${NOT_APPLIED}`);
  await it.press(page.locator('.asking').getByRole('button', { name: 'Добавить', exact: true }));

  const editor = page.locator('.edit').filter({ hasText: QUESTION }).first();
  await editor.waitFor();
  const facts = editor.getByRole('checkbox', { name: 'Этот ответ читают правила' });
  if (!(await facts.isChecked())) await it.check(facts);
  await it.check(editor.getByRole('group', { name: 'Тревожные ответы' }).getByRole('checkbox', { name: NOT_APPLIED }));
  await it.check(editor.getByRole('checkbox', { name: /^Помощь может это изменить/ }));
  await it.press(editor.getByRole('button', { name: 'Добавить условие' }));
  await it.addCondition(
    editor.getByRole('combobox', { name: 'Вопрос нового условия' }),
    editor.getByRole('combobox', { name: 'Вопрос, условие 1' }),
    'Возраст, месяцев',
  );
  await it.choose(editor.getByRole('combobox', { name: /^Сравнение, условие 1/ }), 'меньше');
  await it.write(editor.getByRole('spinbutton', { name: /условие 1/ }), '12');
  const kazakh = editor.locator('textarea[lang=kk]');
  await it.write(kazakh.nth(0), 'Туу туралы куәлігі бар ма');
  await it.write(kazakh.nth(1), 'Куәліксіз көмек алу қиын');
  await it.kept();

  // a family in words, its form filled in, and what must come out
  await it.part('families');
  await it.press(page.getByRole('button', { name: 'Новая семья' }));
  await it.write(page.locator('#new-family-name'), 'Айша, месяц от рождения');
  await it.write(page.locator('#new-family-about'), 'Свидетельства нет: это знак, а не основание.');
  await it.write(page.locator('#new-family-child'), 'Айша');
  await it.write(page.locator('#new-family-born'), '2026-09');
  await it.choose(page.locator('#new-family-form'), 'Оценка риска');
  await it.press(page.getByRole('button', { name: 'Добавить', exact: true }));
  await page.locator('#family-title').waitFor();
  await expect.poll(() => page.getByText('Форма откроется').count(), { timeout: 60_000 }).toBe(0);
  await it.press(page.locator('#step-0').getByRole('button', { name: 'Заполнить' }));
  const form = page.locator('qadam-form');
  const answer = form.getByRole('radio', { name: NOT_APPLIED });
  await form.getByRole('button', { name: /^Дальше/ }).waitFor();
  await expect.poll(() => form.getByText('Личная гигиена').count()).toBe(0);
  while (!(await form.getByText('Личная гигиена ребёнка соблюдается').isVisible()))
    await it.press(form.getByRole('button', { name: /^Дальше/ }));
  await it.check(answer);
  await it.press(page.locator('#step-0').getByRole('button', { name: /^Взять то, что выходит сейчас/ }));
  await expect.poll(() => page.locator('#step-0').innerText()).toContain('Ответы: 1');
  await expect.poll(() => page.locator('.edit__head').first().innerText(), { timeout: 60_000 }).toContain('сходится');

  // a ground out of papers alone: the studio warns
  await it.part('rules');
  await it.press(page.getByRole('button', { name: 'Уровень риска', exact: true }));
  await it.press(page.locator('#add-rule'));
  await it.choose(page.locator('#new-rule-then'), 'Средний риск');
  await it.write(page.locator('#new-rule-reason'), 'Нет свидетельства о рождении');
  await it.press(page.locator('form').getByRole('button', { name: 'Добавить условие' }));
  await it.addCondition(
    page.locator('form').getByRole('combobox', { name: 'Вопрос нового условия' }),
    page.locator('form').getByRole('combobox', { name: 'Вопрос, условие 1' }),
    QUESTION,
  );
  await it.choose(page.locator('form').getByRole('combobox', { name: /^Ответ, условие 1/ }), NOT_APPLIED);
  await it.press(page.locator('form button[type=submit]'));
  await page.locator('#open-rule').waitFor();
  await expect.poll(() => page.locator('.edit').first().innerText()).toMatch(/само по себе|сами по себе/);
});

test.each(ways)('a question that rules use is taken away, and every use is decided: %s', async (way) => {
  const it = await hand(way, 'kz-phc');
  const { page } = it;
  await it.part('instruments');
  await it.press(page.getByRole('button', { name: /^Оценка риска/ }).first());
  await it.press(page.locator('#line-instrument-risk-assessment-question-low-income'));
  await it.press(page.getByRole('button', { name: /^Удалить…/ }).first());
  const dialogue = page.getByRole('region', { name: /Низкие доходы|низкие доходы|У семьи низкие доходы/ });
  await dialogue.waitFor();
  const go = dialogue.getByRole('button', { name: /^Удалить/ }).last();
  expect(await go.getAttribute('aria-disabled')).toBe('true');
  const all = dialogue.getByRole('button', { name: /Убрать|убрать/ });
  if ((await all.count()) > 0) await it.press(all.first());
  for (let round = 0; round < 60; round += 1) {
    const open = await dialogue.getByRole('radiogroup').or(dialogue.locator('fieldset')).all();
    let decided = 0;
    for (const group of open) {
      if ((await group.getByRole('radio', { checked: true }).count()) > 0) continue;
      await it.check(group.getByRole('radio').first());
      decided += 1;
    }
    if (decided === 0) break;
  }
  await expect.poll(() => go.getAttribute('aria-disabled')).not.toBe('true');
  await it.press(go);
  await expect.poll(() => page.locator('#line-instrument-risk-assessment-question-low-income').count()).toBe(0);
  await expect.poll(() => page.locator('[part=strip]').innerText(), { timeout: 60_000 }).toContain('ошибок нет');
});

test.each(ways)('a new text is translated, and a stale mark goes: %s', async (way) => {
  const it = await hand(way, 'kz-phc');
  const { page } = it;
  await it.part('stages');
  await it.press(page.getByRole('button', { name: /^Роли/ }));
  await it.press(page.locator('#open-role-psychologist'));
  await it.write(page.locator('#text-ru-role-psychologist-label'), 'Психолог поликлиники');
  const field = page.locator('.field').filter({ has: page.locator('#text-kk-role-psychologist-label') });
  await expect.poll(() => field.innerText()).toContain('устарел');
  await it.write(page.locator('#text-kk-role-psychologist-label'), 'Емхана психологы');
  await expect.poll(() => field.innerText()).toContain('черновик');
  await it.press(field.getByRole('button', { name: /^Отметить: проверено/ }));
  await expect.poll(() => field.innerText()).not.toContain('черновик');
});

test.each(ways)('a locked safety rule is not weakened, by hand or by a file, and it is said why: %s', async (way) => {
  const it = await hand(way, 'family-centre');
  const { page } = it;
  await it.part('rules');
  await it.press(page.getByRole('button', { name: 'Срочно ли', exact: true }));
  await it.press(page.locator('[id^="line-ruleset-triage-rule-"]').first());
  const outcome = page.locator('#rule-outcome');
  const before = await outcome.inputValue();
  const labels = await outcome.locator('option').allInnerTexts();
  await it.choose(outcome, labels[0]!).catch(() => undefined); // the choice is taken back at once
  await expect.poll(() => page.locator('#fault').innerText()).toContain('Сделать строже можно, мягче нельзя');
  expect(await outcome.inputValue()).toBe(before);

  const { files, ...rest } = workspaceOf('family-centre');
  const path = 'rules/family-centre/overlay.json';
  const overlay = JSON.parse(files[path]!) as { changes: object[] };
  const weaker = { set: 'ruleset/triage/rule/violence/then', to: 'not-urgent' };
  const text = JSON.stringify({ ...overlay, changes: [...overlay.changes, weaker] });
  const file = join(mkdtempSync(join(tmpdir(), 'qadam-')), 'weaker.json');
  writeFileSync(file, JSON.stringify({ ...rest, files: { ...files, [path]: text } }));
  await it.part('editions');
  await page.locator('.open-file input[type=file]').setInputFiles(file);
  await expect.poll(() => page.locator('#import-refused').innerText()).toContain('смягчает');
});

test.each(ways)(
  'a new edition of the base is taken, two conflicts are decided, and the result prints: %s',
  async (way) => {
    const it = await hand(way, 'family-centre');
    const { page } = it;
    const { files } = workspaceOf('family-centre');
    const model = JSON.parse(files['rules/classic/model.json']!) as { edition: string };
    const text = JSON.parse(files['rules/classic/text/ru.json']!) as { stage: Record<string, { label: string }> };
    model.edition = '1.1.0';
    text.stage.contact!.label = 'Первая встреча'; // the centre calls both stages by names of its own
    text.stage.planning!.label = 'План помощи';
    const next = {
      ...files,
      'rules/classic/model.json': JSON.stringify(model),
      'rules/classic/text/ru.json': JSON.stringify(text),
    };
    const file = join(mkdtempSync(join(tmpdir(), 'qadam-')), 'base.json');
    writeFileSync(file, JSON.stringify({ files: next }));
    await it.part('overlay');
    await page.locator('.open-file input[type=file]').setInputFiles(file);
    await page.locator('#taken-title').waitFor();
    const groups = page.locator('.conflict');
    await expect.poll(() => groups.count()).toBe(2);
    await it.check(groups.nth(0).getByRole('radio', { name: 'Взять их' }));
    await it.check(groups.nth(1).getByRole('radio', { name: 'Оставить наше' }));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.conflict').first().isVisible()).toBe(true);
    expect(await page.locator('[part=strip]').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await it.press(page.getByRole('button', { name: 'Записать итог' }));
    await expect.poll(() => page.locator('[part=top]').innerText()).toContain('1.1.0');
    await it.press(page.getByRole('button', { name: /^Отменить: взято издание основы/ }));
    await expect.poll(() => page.locator('[part=top]').innerText()).not.toContain('1.1.0');
  },
);
