/** The reference of the language: for each kind of file its keys, types and descriptions, from the meta-schemas. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, root } from '../scripts/files.mjs';

const folder = 'packages/schema/src/meta';
const WORDS = {
  en: { title: 'Keys of each file', key: 'key', type: 'type', means: 'meaning', required: 'required' },
  ru: { title: 'Ключи каждого файла', key: 'ключ', type: 'тип', means: 'значение', required: 'обязателен' },
};
const LEAD = {
  en: 'Made from the meta-schemas of `@qadam/schema`. What each file is for stands in [the language](../language.md).',
  ru: 'Сделано из метасхем `@qadam/schema`, описания по-английски. Для чего нужен каждый файл, сказано в описании [языка](../language.md).',
};

export const schemaPage = { route: 'reference/files.md', title: { en: WORDS.en.title, ru: WORDS.ru.title } };

export function schemaText(language) {
  const words = WORDS[language];
  const kinds = filesUnder(folder).map((file) => {
    const schema = JSON.parse(readFileSync(join(root, file), 'utf8'));
    const name = file.slice(folder.length + 1);
    const parts = Object.entries(schema.definitions ?? {}).map(([id, part]) =>
      tableOf(`### ${name}: ${id}`, part, name, words),
    );
    return [tableOf(`## ${name}`, schema, name, words), ...parts].join('\n\n');
  });
  return [`# ${words.title}`, LEAD[language], ...kinds].join('\n\n');
}

function tableOf(heading, schema, file, words) {
  const lead = [heading, schema.description ?? ''];
  if (!schema.properties) return [...lead, typeOf(schema, file)].join('\n\n');
  const rows = Object.entries(schema.properties).map(([key, value]) => {
    const required = schema.required?.includes(key) ? `, ${words.required}` : '';
    return `| \`${key}\` | ${typeOf(value, file)}${required} | ${cell(value.description ?? value.items?.description ?? '')} |`;
  });
  const head = [`| ${words.key} | ${words.type} | ${words.means} |`, '| --- | --- | --- |'];
  return [...lead, [...head, ...rows].join('\n')].join('\n\n');
}

/** A type in a few words; a reference leads to the part that it names. */
function typeOf(schema, file) {
  if (schema.$ref) {
    const [path, part] = schema.$ref.split('#/definitions/');
    return part ? `[${part}](#${anchor(path || file)}-${part.toLowerCase()})` : path;
  }
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return [...new Set(choices.map((choice) => typeOf(choice, file)))].join(' / ');
  if (schema.items && !Array.isArray(schema.items)) return `array: ${typeOf(schema.items, file)}`;
  const keys = Object.keys(schema.properties ?? {});
  if (keys.length > 0) return `object: ${keys.map((key) => `\`${key}\``).join(', ')}`;
  if (typeof schema.additionalProperties === 'object') return `object: ${typeOf(schema.additionalProperties, file)}`;
  return [schema.type ?? 'any'].flat().join(' / ');
}

const anchor = (file) => file.replace('.', '');
const cell = (text) => text.replaceAll('|', '\\|');
