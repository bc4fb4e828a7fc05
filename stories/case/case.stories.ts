import type { QadamCase } from '@qadam/elements';
import '@qadam/elements/define';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { saying, settled } from '../../packages/elements/src/testing/case-page.ts';
import { entriesOf, kit, phones, worker } from '../../packages/elements/src/testing/families.ts';
import { hostOf } from '../../packages/elements/src/testing/host.ts';
import { leaving, noted } from '../drafts.ts';

type Args = Partial<QadamCase> & { at: string };

const meta: Meta<Args> = {
  title: 'Case',
  parameters: { layout: 'fullscreen' },
  render: (args) =>
    html`<qadam-case
      .kit=${kit}
      .entries=${args.entries}
      .locale=${args.locale ?? 'ru'}
      .person=${args.person ?? worker}
      .phones=${phones}
      .now=${() => args.at}
      .drafts=${args.drafts}
      ?discreet=${args.discreet ?? false}
      ?readonly=${args.readonly ?? false}
      @qadam-append=${hostOf(kit, args.person ?? worker, () => args.at)}
    ></qadam-case>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Urgent: the clock above everything. */
export const Urgent: Story = {
  args: { entries: entriesOf('beaten-child', '2026-05-14T11:40'), at: '2026-05-14T11:49:00+05:00' },
};

/** Find out first, beside a sign of concern. */
export const FindOut: Story = {
  args: { entries: entriesOf('night-screams', '2026-05-13T09:30'), at: '2026-05-13T09:40:00+05:00' },
};

/** Two children with their own levels; a lower level waits for agreement. */
export const TwoChildren: Story = {
  args: { entries: entriesOf('two-siblings', '2026-05-12T09:00'), at: '2026-05-12T09:30:00+05:00' },
};

/** Further on the way: stages done and one not needed. */
export const FurtherOn: Story = {
  args: { entries: entriesOf('find-out-first'), at: '2026-05-21T10:00:00+05:00' },
};

/** Hidden from strangers until asked. */
export const Discreet: Story = {
  args: { entries: entriesOf('beaten-child', '2026-05-14T11:40'), at: '2026-05-14T11:49:00+05:00', discreet: true },
};

/** Nobody is registered yet. */
export const New: Story = { args: { entries: [], at: '2026-05-14T11:24:00+05:00' } };

/** A document with the live level beside it. */
export const WithDocument: Story = {
  args: { entries: entriesOf('beaten-child', '2026-05-14T11:24'), at: '2026-05-14T11:31:00+05:00' },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('qadam-case')!;
    await element.updateComplete;
    const go = [...element.renderRoot.querySelectorAll<HTMLElement>('.next__acts .btn')];
    go[0]?.click();
    await element.updateComplete;
  },
};

/** The whole screen in English. */
export const English: Story = { args: { ...Urgent.args!, locale: 'en' } };

/** Presses buttons one after another: the first whose words begin so. */
const pressing =
  (...all: readonly string[]): Story['play'] =>
  async ({ canvasElement }) => {
    const element = canvasElement.querySelector('qadam-case')!;
    for (const words of all) {
      await settled(element);
      saying(element.renderRoot, words).click();
    }
    await settled(element);
  };
const running = { entries: entriesOf('whole-path', '2026-02-25T15:00'), at: '2026-03-06T10:00:00+05:00' };

/** All acts to choose from. */
export const Acts: Story = { args: running, play: pressing('Записать событие', 'Другие события') };

/** Where a child lives from now on. */
export const Placement: Story = {
  args: running,
  play: pressing('Записать событие', 'Записать, где живёт ребёнок'),
};

/** A signature under a record. */
export const Signature: Story = { args: running, play: pressing('Подписи: Индивидуальный план') };

/** An entry is put right by its own form. */
export const Correction: Story = { args: running, play: pressing('Исправить: Посещение на дому') };

/** A record is read again as it was made. */
export const Reading: Story = {
  args: running,
  play: pressing('Прочитать: Оценка риска'),
};

/** A move against its condition. */
export const AgainstTheCondition: Story = { args: running, play: pressing('Перейти вопреки условию') };

/** The plan, opened from the case. */
export const PlanInside: Story = { args: running, play: pressing('Индивидуальный план') };

/** Near closing: the criteria, one not known. */
export const Closing: Story = {
  args: { entries: entriesOf('whole-path', '2026-06-03T10:00'), at: '2026-06-04T10:00:00+05:00' },
};

const left = leaving('left', {
  'form/kz-phc/risk-assessment/ali/': {
    typed: { answers: { violence: 'no' }, begun: {} },
    context: { document: { instrument: 'risk-assessment', about: 'ali', before: [] } },
  },
  'decision/kz-phc/level/ali': {
    typed: {
      isOpen: true,
      option: 'high',
      given: '',
      reason: 'Бабушка ложится в больницу',
      objection: '',
      isMissing: false,
    },
    context: { level: { ruleset: 'level', about: 'ali' } },
  },
});
/** A document and a decision that an earlier page left, each with the way back to it. */
export const Left: Story = {
  args: { ...TwoChildren.args!, drafts: left.drafts },
  loaders: left.loaders,
  play: ({ canvasElement }) => noted(canvasElement.querySelector('qadam-case'), 'unsaved'),
};
