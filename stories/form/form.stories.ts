import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { QadamForm } from '@qadam/elements';
import '@qadam/elements/define';
import { trialKit, trialPeople } from '../../packages/elements/src/testing/all-types.ts';
import { entriesOf, phones } from '../../packages/elements/src/testing/families.ts';
import { demoKit, phcKit } from '../../packages/elements/src/testing/kits.ts';
import { elsewhere, failing, leaving, noted } from '../drafts.ts';

type Args = Partial<QadamForm>;
const now = (): string => '2026-05-14T11:42:00+05:00';

const meta: Meta<Args> = {
  title: 'Form',
  args: { kit: trialKit(), instrument: 'all-types', about: 'aru', locale: 'ru', people: trialPeople, now },
  render: (args): TemplateResult =>
    html`<qadam-form
      .kit=${args.kit}
      .instrument=${args.instrument}
      .about=${args.about}
      .locale=${args.locale}
      .people=${args.people}
      .entries=${args.entries}
      .asks=${args.asks}
      .now=${args.now}
      .value=${args.value ?? {}}
      .phones=${args.phones}
      .drafts=${args.drafts}
      ?readonly=${args.readonly ?? false}
      ?disabled=${args.disabled ?? false}
      ?discreet=${args.discreet ?? false}
    ></qadam-form>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Nothing asked yet: every answer empty, nothing alarms. */
export const Empty: Story = {};

/** A danger that may change the level, with an earlier answer, how it is known, follow-ups open. */
export const Answered: Story = {
  args: {
    asks: ['papers', 'safety'],
    value: {
      violence: { value: 'yes', how: 'told', from: 'участковая медсестра' },
      'by-parent': { open: 'not-known' },
      papers: { open: 'refused' },
      safety: 'hard',
    },
    entries: [
      {
        id: '00000000-0000-7000-8000-000000000001',
        seq: 1,
        type: 'answered',
        at: '2026-02-18T10:00:00+05:00',
        recordedAt: '2026-02-18T10:00:00+05:00',
        by: { person: 'saule', role: 'worker' },
        about: 'aru',
        body: {
          record: '00000000-0000-7000-8000-000000000002',
          instrument: 'all-types',
          edition: '1.2.0',
          answers: { violence: 'no' },
        },
      },
    ],
  },
};

/** All kinds of fields, one of them wrong. */
export const Fields: Story = {
  args: {
    value: {
      needs: ['housing'],
      nickname: 'Мальчик из травмпункта',
      children: 42,
      visited: '2026-05-20',
      household: ['aru'],
    },
  },
  play: async ({ canvasElement }) => {
    canvasElement.querySelector('qadam-form')!.goTo('family');
  },
};

/** Rows that are added here, and rows that the register gives. */
export const Tables: Story = {
  args: {
    value: {
      steps: [
        {
          id: '00000000-0000-7000-8000-000000000003',
          what: 'Встать в очередь на жильё',
          who: 'dana',
          by: '2026-06-01',
          agreed: 'yes',
        },
        { id: '00000000-0000-7000-8000-000000000004', what: 'Оформить пособие' },
      ],
      seen: [{ id: 'aru', seen: 'yes' }],
    },
  },
  play: async ({ canvasElement }) => {
    canvasElement.querySelector('qadam-form')!.goTo('plan');
  },
};

/** What has to be corrected, each line leading to its field. */
export const ToCorrect: Story = {
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector('qadam-form')!;
    await form.updateComplete;
    await form.submit();
  },
};

/** Only to be read. */
export const ReadOnly: Story = { args: { ...Answered.args, readonly: true } };

/** Cannot be used now. */
export const Disabled: Story = { args: { ...Answered.args, disabled: true } };

/** A small instrument on one page, in Russian. */
export const Small: Story = { args: { kit: demoKit(), instrument: 'first-look', value: { violence: 'yes' } } };

/** The same in a draft translation: the original stands beside. */
export const DraftTranslation: Story = {
  args: { kit: demoKit(), instrument: 'first-look', locale: 'en', value: { safe: { open: 'not-known' } } },
};

/** An instrument that the model does not have. */
export const UnknownInstrument: Story = { args: { instrument: 'first-lok' } };

/** The risk assessment of kz-phc. */
export const RiskAssessment: Story = { args: { kit: phcKit(), instrument: 'risk-assessment', value: {} } };

/** The first questions about a report, of kz-phc. */
export const Triage: Story = {
  args: { kit: phcKit(), instrument: 'triage', value: { violence: { value: 'yes', how: 'told', from: 'врач' } } },
};

const PLACE = 'form/trial/all-types/aru/';
const noteOfForm: Story['play'] = ({ canvasElement }) => noted(canvasElement.querySelector('qadam-form'));

const restored = leaving('restored', {
  [PLACE]: { typed: { answers: { violence: 'yes', papers: 'no', nickname: 'Айка' }, begun: { papers: 'yes' } } },
});
/** What an earlier page left is put in again; the record has moved on meanwhile. */
export const Restored: Story = {
  args: { drafts: restored.drafts, value: { papers: { open: 'refused' } } },
  loaders: restored.loaders,
  play: noteOfForm,
};

/** The same form is open in another tab. */
export const OpenElsewhere: Story = { args: { drafts: elsewhere('elsewhere', PLACE) }, play: noteOfForm };

const danger = { what: 'Избит отчимом, отчим дома', 'other-immediate': 'yes', 'safe-now': 'no' };
const unsent = leaving('unsent', {
  'form/kz-phc/danger-now/ali/': {
    typed: { answers: danger, begun: {} },
    sent: {
      content: '',
      idempotencyKey: '00000000-0000-7000-8000-000000000005',
      since: '2026-05-14T11:12:00+05:00',
      entries: [
        {
          id: '00000000-0000-7000-8000-000000000006',
          at: '2026-05-14T11:12:00+05:00',
          type: 'answered',
          about: 'ali',
          body: {
            record: '00000000-0000-7000-8000-000000000007',
            instrument: 'danger-now',
            edition: phcKit().edition,
            answers: danger,
          },
        },
      ],
    },
  },
});
/** A danger that the host has not confirmed: since when, when it is tried again, and whom to call now. */
export const DangerNotSent: Story = {
  args: {
    kit: phcKit(),
    instrument: 'danger-now',
    about: 'ali',
    entries: entriesOf('two-siblings', '2026-05-12T09:00'),
    phones,
    drafts: unsent.drafts,
  },
  loaders: unsent.loaders,
  play: noteOfForm,
};

/** Over plain http nothing is kept. */
export const NotKept: Story = { args: { drafts: failing('insecure') }, play: noteOfForm };

/** The device is full. */
export const DeviceFull: Story = {
  args: { drafts: failing('full'), value: { violence: 'yes' } },
  play: noteOfForm,
};
