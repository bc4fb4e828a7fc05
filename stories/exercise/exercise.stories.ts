import '@qadam/training/define';
import type { QadamExercise } from '@qadam/training/element';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import {
  asking,
  branching,
  exerciseBundle,
  kit,
  ordering,
  sorting,
} from '../../packages/training/src/testing/exercises.ts';

type Args = Partial<QadamExercise>;
const damir = exerciseBundle('damir');
const none = { responses: {}, found: {}, tries: 0, checked: {} };
const answers = {
  'child-seen': 'yes',
  violence: 'no',
  'no-means': 'yes',
  'no-housing': 'yes',
  'evades-care': 'yes',
} as const;
const worked = {
  ...none,
  responses: { assess: { answers, written: 'Мать спокойна.' } },
  found: { assess: ['ask-health'] },
};
const sorted = { ...none, responses: { notes: { placed: { bruise: 'seen', careless: 'seen' } } }, at: 'notes' };

const meta: Meta<Args> = {
  title: 'Exercise',
  render: ({ exercise, value, locale = 'ru', sheet }) =>
    html`<qadam-exercise
      .kit=${kit}
      .exercise=${exercise}
      .value=${value}
      .locale=${locale}
      .sheet=${sheet}
    ></qadam-exercise>`,
};
export default meta;
type Story = StoryObj<Args>;

/** A note stands before a story with violence; it can be passed over. */
export const Warning: Story = { args: { exercise: damir } };

/** The real instrument is filled in from a story. */
export const Filling: Story = { args: { exercise: damir, value: { ...worked, at: 'assess' } } };

/** Checked: what turned the level stands first, the story is marked. */
export const Checked: Story = {
  args: { exercise: damir, value: { ...worked, at: 'assess', tries: 1, checked: { assess: { tries: 1, score: 30 } } } },
};

/** All of it together, and the sheet to hand in. */
export const Summary: Story = { args: { exercise: damir, value: { ...worked, at: 'end' } } };

/** Facts and opinions of a visit. */
export const Sorting: Story = { args: { exercise: sorting, value: sorted } };

/** What is right is not told while there are tries. */
export const SortingChecked: Story = {
  args: { exercise: sorting, value: { ...sorted, tries: 1, checked: { notes: { tries: 1, score: 25 } } } },
};

/** An order is made with buttons. */
export const Ordering: Story = { args: { exercise: ordering } };

/** The rules say what decides most. */
export const Asking: Story = { args: { exercise: asking } };

/** What is chosen changes the case: the next step says how. */
export const Consequence: Story = {
  args: { exercise: branching, value: { ...none, responses: { door: { chosen: ['go-now'] } }, at: 'soon' } },
};

/** The task on paper. */
export const TaskSheet: Story = { args: { exercise: damir, sheet: 'task' } };

/** The key for the trainer. */
export const KeySheet: Story = { args: { exercise: damir, sheet: 'key' } };

/** To gather what a group has answered. */
export const TallySheet: Story = { args: { exercise: damir, sheet: 'tally' } };

/** The interface in Kazakh, around an exercise in Russian. */
export const Kazakh: Story = { args: { exercise: sorting, value: sorted, locale: 'kk' } };
