import { beforeEach, expect, test, vi } from 'vitest';
import type { QadamAppendDetail } from '../append/detail.ts';
import { fill, riskPage, saying, settled, wordsOf } from '../testing/case-page.ts';
import { entriesOf, kit, supervisor, worker } from '../testing/families.ts';
import { hostOf } from '../testing/host.ts';
import type { QadamRisk } from './qadam-risk.ts';

beforeEach(() => document.body.replaceChildren());

const AT = '2026-05-12T09:30:00+05:00';
/** Ali: medium is established and nobody has decided. */
const medium = { entries: entriesOf('two-siblings', '2026-05-11T11:30'), about: 'ali', at: AT };
/** Aya: a worker has decided low, which waits. */
const waiting = { entries: entriesOf('two-siblings', '2026-05-12T09:00'), about: 'aya', at: AT };

async function press(panel: QadamRisk, words: string): Promise<void> {
  saying(panel.renderRoot, words).click();
  await settled(panel);
}

async function decide(panel: QadamRisk, option: string, reason: string): Promise<void> {
  await press(panel, 'Решить иначе');
  fill(panel.renderRoot, 'option', option);
  fill(panel.renderRoot, 'reason', reason);
  await settled(panel);
}

test('raising needs a reason and stands at once', async () => {
  const panel = await riskPage(medium);
  panel.addEventListener(
    'qadam-append',
    hostOf(kit, worker, () => AT),
  );
  await decide(panel, 'high', '');
  await press(panel, 'Записать решение');
  expect(wordsOf(panel.renderRoot.querySelector('#reason-missing'))).toContain('Напишите причину');

  fill(panel.renderRoot, 'reason', 'Бабушка ложится в больницу');
  await settled(panel);
  await press(panel, 'Записать решение');

  expect(wordsOf(panel.renderRoot.querySelector('[part=verdict]'))).toBe('Решение: высокий');
  expect(wordsOf(panel.renderRoot.querySelector('[part=versus]'))).toBe(
    'Правило советует средний Кто решил: вы высокий',
  );
});

test('lowering says what it needs, waits, and the higher level stands meanwhile', async () => {
  const panel = await riskPage(medium);
  panel.addEventListener(
    'qadam-append',
    hostOf(kit, worker, () => AT),
  );
  await decide(panel, 'low', 'Живут у тёти');
  expect(wordsOf(panel.renderRoot.querySelector('.note--warn'))).toContain('До согласия действует: средний');

  await press(panel, 'Отправить на согласие');

  expect(wordsOf(panel.renderRoot.querySelector('[part=verdict]'))).toBe('Средний риск');
  expect(wordsOf(panel.renderRoot.querySelector('[part=awaiting]'))).toContain('Ждёт согласия: низкий');
});

test('who decided does not agree: the reason stands beside the button, which keeps the focus', async () => {
  const own = { person: 'social-worker', role: 'social-worker' };
  const panel = await riskPage({ ...waiting, person: own });
  const button = saying(panel.renderRoot, 'Согласен, согласна');
  button.focus();
  const sent = vi.fn();
  panel.addEventListener('qadam-append', sent);
  await press(panel, 'Согласен, согласна');

  expect((panel.renderRoot as ShadowRoot).activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  const why = panel.renderRoot.querySelector(`#${button.getAttribute('aria-describedby')}`);
  expect(wordsOf(why)).toContain('Со своим решением не соглашаются');
  expect(sent).not.toHaveBeenCalled();
});

test('the second person agrees, and the lower level stands', async () => {
  const panel = await riskPage({ ...waiting, person: supervisor });
  panel.addEventListener(
    'qadam-append',
    hostOf(kit, supervisor, () => AT),
  );
  await press(panel, 'Согласен, согласна');

  expect(wordsOf(panel.renderRoot.querySelector('[part=verdict]'))).toBe('Решение: низкий');
});

test('not to agree needs a reason', async () => {
  const panel = await riskPage({ ...waiting, person: supervisor });
  panel.addEventListener(
    'qadam-append',
    hostOf(kit, supervisor, () => AT),
  );
  await press(panel, 'Не согласен, не согласна');
  expect(wordsOf(panel.renderRoot.querySelector('.error-text'))).toContain('Напишите, почему вы не согласны');

  fill(panel.renderRoot, 'objection', 'Договора с тётей никто не видел');
  await settled(panel);
  await press(panel, 'Не согласен, не согласна');

  expect(wordsOf(panel.renderRoot.querySelector('[part=verdict]'))).toBe('Средний риск');
  expect(panel.renderRoot.querySelector('[part=awaiting]')).toBeNull();
});

test('not sent is shown as not sent, and nothing typed is lost; sent again it is the same act', async () => {
  const panel = await riskPage(medium);
  const sent: QadamAppendDetail[] = [];
  panel.addEventListener('qadam-append', (event) => {
    const { detail } = event as CustomEvent<QadamAppendDetail>;
    sent.push(detail);
    detail.respondWith(Promise.reject(new Error('Нет связи')));
  });
  await decide(panel, 'high', 'Причина');
  await press(panel, 'Записать решение');

  expect(wordsOf(panel.renderRoot.querySelector('[part=saving]'))).toContain('Не отправлено, с 09:30 Нет связи');
  expect(panel.renderRoot.querySelector<HTMLTextAreaElement>('#reason')!.value).toBe('Причина');
  expect(wordsOf(panel.renderRoot.querySelector('[part=verdict]'))).toBe('Средний риск');

  await press(panel, 'Отправить ещё раз');
  expect(sent[1]!.idempotencyKey).toBe(sent[0]!.idempotencyKey);
  expect(sent[1]!.entries).toEqual(sent[0]!.entries);
});

test('refused: the reasons in words; the newer entries are taken', async () => {
  const panel = await riskPage({ ...medium, entries: entriesOf('two-siblings', '2026-05-11T11:00') });
  panel.addEventListener('qadam-append', (event) => {
    const refused = [{ code: 'case/newer-entries', params: { count: 1 } }];
    (event as CustomEvent<QadamAppendDetail>).detail.respondWith(Promise.resolve({ refused, entries: medium.entries }));
  });
  await decide(panel, 'high', 'Причина');
  await press(panel, 'Записать решение');

  expect(wordsOf(panel.renderRoot.querySelector('[part=saving]'))).toContain('в дело внесли новые записи');
  expect(panel.renderRoot.querySelector<HTMLTextAreaElement>('#reason')!.value).toBe('Причина');
  expect(panel.entries).toHaveLength(medium.entries.length);
});

test('a role that does not decide sees who does; a draft is saved first', async () => {
  const panel = await riskPage({ ...medium, person: { person: 'guest', role: 'guest' } });
  const why = (): string => wordsOf(panel.renderRoot.querySelector('#why-not'));
  expect(why()).toBe('Решает: социальный работник, психолог, супервизор.');

  panel.draft = { instrument: 'risk-assessment', about: 'ali', answers: {} };
  await settled(panel);
  expect(why()).toContain('сначала сохраните');
});

test('back to the advice from a higher decision is lowering: no short way, a reason, agreement', async () => {
  const panel = await riskPage(medium);
  panel.addEventListener(
    'qadam-append',
    hostOf(kit, worker, () => AT),
  );
  await decide(panel, 'high', 'Бабушка ложится в больницу');
  await press(panel, 'Записать решение');
  expect(panel.renderRoot.querySelector('[part=decide] [part=agree]')).toBeNull();

  await press(panel, 'Решить заново');
  expect(wordsOf(panel.renderRoot.querySelector('[part=saving]'))).toBe('');
  fill(panel.renderRoot, 'option', 'medium');
  await settled(panel);
  expect(wordsOf(panel.renderRoot.querySelector('.note--warn'))).toContain('Это понижение');
  await press(panel, 'Отправить на согласие');
  expect(panel.renderRoot.querySelector('#reason-missing')).not.toBeNull();
});
