import type { Phrase } from '../../texts/phrase.ts';
import type { TriangleText } from './ru.ts';

/** In English. */
export const en: Record<TriangleText, Phrase> = {
  'nothing-given': 'No triangle is given: it needs a kit, the entries of a case and a child (about).',
  'no-triangle':
    'Model "{model}" has no triangle: three sections, each with a table of domains with the columns strengths and needs.',
  'no-child': 'The case has no child "{child}".',
  empty: 'The triangle is not filled in yet. That does not mean that all is well.',
  hidden: 'The triangle is hidden.',
  show: 'Show',
  title: '{label}: {name}',
  days: 'Earlier: {earlier}. Now: {later}',
  day: 'Described on {later}. Nothing earlier to compare with.',
  compare: 'Compare with the record of',
  picture:
    'Drawing: {first} on the left, {second} on the right, {third} below. The state of each domain is written in the tables below.',
  strength: 'strength',
  need: 'need',
  both: 'both',
  unknown: 'nothing known',
  legend: 'Left earlier, right now. Bold: the domain has changed.',
  'legend-now': 'As described in this record.',
  counts: {
    one: 'Of {count} domain: better {better}, more worrying {worse}, in question {question}, described for the first time {first}, nothing known {none}.',
    other:
      'Of {count} domains: better {better}, more worrying {worse}, in question {question}, described for the first time {first}, nothing known {none}.',
  },
  'counts-now': {
    one: 'Of {count} domain {known} is described, nothing known of {none}.',
    other: 'Of {count} domains {known} are described, nothing known of {none}.',
  },
  caution: 'Nothing known does not mean well.',
  domain: 'Domain',
  earlier: 'Earlier',
  now: 'Now',
  'all-domains': { one: 'The {count} domain', other: 'All {count} domains' },
  'some-domains': 'Described ones only',
  'nothing-written': 'nothing written',
  'none-known': 'No domain is described yet.',
};
