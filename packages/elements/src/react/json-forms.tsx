import { FormContext, type FormSettings } from '@qadam/renderers';
import { instrumentOf, validateAnswers, type Answers, type Entry, type Kit, type Person } from '@qadam/schema';
import { useEffect, useMemo, useReducer, useRef, type ReactNode } from 'react';
import { ElementError } from '../base/element-error.ts';
import { newUuid, type NewId } from '../base/new-id.ts';
import { machineNow, type Now } from '../base/now.ts';
import { agesFor } from '../form/from-entries.ts';
import { recordOf, withAnswer } from '../form/record.ts';
import { formSettings } from '../form/settings.ts';
import { formTexts } from '../form/texts.ts';
import { KitTexts } from '../kit/kit-texts.ts';
import { arrivalOf } from '../texts/languages.ts';
import { sayIn } from '../texts/texts.ts';

/** What the renderers of Qadam need to know beside schema, UI schema and data. */
export interface QadamSettingsProps {
  /** The parsed content of `kit.json`. */
  kit: Kit;
  /** Id of the instrument that JSON Forms draws. */
  instrument: string;
  /** The data that JSON Forms has: what its `onChange` gave last. */
  answers: Answers;
  /** Language as in `lang`. Default: that of the page, else Russian. */
  locale?: string | undefined;
  /** Whom the record is about: id of a person, or `family`. */
  about?: string | undefined;
  /** The day that is written about, YYYY-MM-DD: ages are those of that day, and no date may lie after it. Default: today. */
  day?: string | undefined;
  /** The case's log: earlier answers, people, rows of other tables. Default: none. */
  entries?: readonly Entry[] | undefined;
  /** The case's register of people. Default: what `entries` register. */
  people?: readonly Person[] | undefined;
  /** Ids of facts or questions whose answer may change a level. Default: none. */
  asks?: readonly string[] | undefined;
  readonly?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Hides words of danger until they are asked for. */
  discreet?: boolean | undefined;
  /** Somebody has tried to save: what is missing is said too. */
  isAttempted?: boolean | undefined;
  /** The present instant. Default: the machine's clock, in the zone of the kit's calendar. */
  now?: Now | undefined;
  /** Makes ids of rows. Default: UUID version 7. */
  newId?: NewId | undefined;
  /** A file is to be attached at a place: question, or question/row/column. */
  onAttach?: ((place: string) => void) | undefined;
  /** A control could not be drawn. */
  onFail?: ((question: string, error: unknown) => void) | undefined;
  children?: ReactNode;
}

const nothing = (): void => undefined;

/**
 * Stands around the `<JsonForms renderers={qadamRenderers}>` of a React application. It says what is shown, in which words,
 * and what is wrong; the answers stay with JSON Forms.
 */
export function QadamSettings(props: QadamSettingsProps): ReactNode {
  const { kit, answers, children, locale = document.documentElement.lang || 'ru' } = props;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const held = useRef({ given: answers, answers, typing: undefined as string | undefined });
  if (held.current.given !== answers) held.current = { ...held.current, given: answers, answers };
  const texts = useMemo(() => new KitTexts(kit, locale), [kit, locale]);
  useEffect(() => void arrivalOf(locale)?.then(redraw), [locale]);
  const settings = settingsOf(props, { texts, locale, held, redraw });
  return <FormContext.Provider value={settings}>{children}</FormContext.Provider>;
}

interface Held {
  texts: KitTexts;
  locale: string;
  /** The answers as they stand: JSON Forms tells of them a little later. */
  held: { current: { answers: Answers; typing: string | undefined } };
  redraw: () => void;
}

function settingsOf(props: QadamSettingsProps, { texts, locale, held, redraw }: Held): FormSettings {
  const { kit, isAttempted = false, about, entries = [], people, asks = [] } = props;
  const instrument = instrumentOf(kit, props.instrument);
  if (instrument === undefined)
    throw new ElementError('elements/unknown-instrument', {
      model: kit.id,
      wanted: props.instrument,
      known: kit.instruments.map(({ id }) => id).join(', '),
    });
  const now = props.now ?? (() => machineNow(kit.calendar.offsets));
  const { answers, typing } = held.current;
  const day = props.day ?? now().slice(0, 10);
  const context = { day, ages: props.readonly ? undefined : agesFor(kit, props, day) };
  const record = recordOf(instrument, answers, context);
  const issues = validateAnswers(instrument, record.answers, context);
  const shown = issues.filter(
    ({ code, question }) => question !== typing && (isAttempted || code !== 'answers/required'),
  );
  return formSettings({
    ...{ kit, instrument, texts, locale, record, about, entries, people, asks, now },
    say: sayIn(formTexts, locale),
    issues: { shown },
    newId: props.newId ?? newUuid,
    readonly: props.readonly ?? false,
    disabled: props.disabled ?? false,
    discreet: props.discreet ?? false,
    known: () => held.current.answers,
    onAnswer(question, answer, isTyping) {
      const next = withAnswer(held.current.answers, question, answer);
      held.current = { ...held.current, answers: next, typing: isTyping ? question : undefined };
      redraw();
    },
    onSettled() {
      held.current = { ...held.current, typing: undefined };
      redraw();
    },
    onAnswers: nothing, // the application hears it from JSON Forms
    onAttach: props.onAttach ?? nothing,
    onAddPerson: undefined,
    onFail: props.onFail ?? nothing,
  });
}
