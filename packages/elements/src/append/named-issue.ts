import type { Kit } from '@qadam/schema';
import type { KitTexts } from '../kit/kit-texts.ts';
import type { AppendIssue } from './detail.ts';

/** Parameters of an issue that are ids of the kit, with the address of their label. */
const addresses: Readonly<Record<string, (id: string, issue: AppendIssue) => string>> = {
  question: (id, { instrument }) => `instrument/${String(instrument)}/question/${id}/label`,
  instrument: (id) => `instrument/${id}/label`,
  decision: (id) => `decision/${id}/label`,
  transition: (id) => `transition/${id}/label`,
  placement: (id) => `placement/${id}/label`,
  role: (id) => `role/${id}/label`,
  kind: (id) => `contactKind/${id}/label`,
};

/**
 * An issue whose ids are the labels of the kit: people read the question, not its id. What the kit has no label for
 * stays as it is, and so do the words of the host.
 */
export function namedIssue(issue: AppendIssue, kit: Kit | undefined, texts: KitTexts | undefined): AppendIssue {
  if (kit === undefined || texts === undefined || issue.message !== undefined) return issue;
  const params = isParams(issue.params) ? issue.params : {};
  const whole = { ...issue, ...params };
  const named = Object.entries(params).map(([name, value]): [string, unknown] => {
    if (name === 'asks' && Array.isArray(value))
      return [name, value.map((fact) => factLabel(kit, texts, String(fact)))];
    const address = addresses[name];
    const label = typeof value === 'string' && address ? texts.text(address(value, whole))?.text : undefined;
    return [name, label ?? value];
  });
  return { ...issue, params: Object.fromEntries(named) };
}

const isParams = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function factLabel(kit: Kit, texts: KitTexts, id: string): string {
  const origin = kit.facts.find((fact) => fact.id === id)?.origin;
  const place = origin?.kind === 'question' ? origin.questions[0] : undefined;
  const address = place && `instrument/${place.instrument}/question/${place.question}/label`;
  return (address && texts.text(address)?.text) ?? texts.text(`fact/${id}/label`)?.text ?? id;
}
