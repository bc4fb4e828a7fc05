/** The meta-schemas of the language, by the name at the end of their address. */
import calendar from './meta/calendar.json' with { type: 'json' };
import common from './meta/common.json' with { type: 'json' };
import course from './meta/course.json' with { type: 'json' };
import entry from './meta/entry.json' with { type: 'json' };
import exercise from './meta/exercise.json' with { type: 'json' };
import facts from './meta/facts.json' with { type: 'json' };
import family from './meta/family.json' with { type: 'json' };
import instrument from './meta/instrument.json' with { type: 'json' };
import model from './meta/model.json' with { type: 'json' };
import overlay from './meta/overlay.json' with { type: 'json' };
import ruleset from './meta/ruleset.json' with { type: 'json' };
import source from './meta/source.json' with { type: 'json' };
import text from './meta/text.json' with { type: 'json' };
import type { JsonSchema } from './validate/schema-types.ts';

/** Version of the language, as it stands in `$schema`. */
export const LANGUAGE_VERSION = '1';
const address = `https://qadam.example/${LANGUAGE_VERSION}/`;

const documents = {
  calendar,
  common,
  course,
  entry,
  exercise,
  facts,
  family,
  instrument,
  model,
  overlay,
  ruleset,
  source,
  text,
};
/** A kind of definition file. */
export type DefinitionKind = Exclude<keyof typeof documents, 'common' | 'entry'>;

export const metaSchemas = documents as unknown as Readonly<Record<keyof typeof documents, JsonSchema>>;
/** The meta-schemas as `$ref` names them: by file name. */
export const metaRegistry: ReadonlyMap<string, JsonSchema> = new Map(
  Object.entries(metaSchemas).map(([name, schema]) => [`${name}.json`, schema]),
);
export const definitionKinds = Object.keys(documents).filter(
  (name) => name !== 'common' && name !== 'entry',
) as DefinitionKind[];
/** The `$schema` of a kind of definition. */
export const schemaAddress = (kind: DefinitionKind): string => `${address}${kind}.json`;
