/** Statements under a record: signed, on paper, read aloud, refused, or not asked because that was unsafe. */
import { recordHash } from '@qadam/runtime';
import type { AnsweredEntry, KitInstrument, SignedEntry } from '@qadam/schema';
import type { CaseScene } from '../scene.ts';
import { statementInWords } from '../statement.ts';
import { filled, type ActSpec, type Values } from './act.ts';

type Block = NonNullable<KitInstrument['signatures']>[number];
type How = SignedEntry['body']['how'];

const hows: readonly How[] = ['in-system', 'on-paper', 'read-aloud', 'refused', 'not-asked-unsafe'];

/** The revision of the record that counts now. */
const latestOf = ({ standing }: CaseScene, record: string | undefined): AnsweredEntry | undefined =>
  standing.history
    .map(({ entry, erased }) => (erased ? undefined : entry))
    .findLast((entry): entry is AnsweredEntry => entry?.type === 'answered' && entry.body.record === record);

/** The signatures that an instrument names. */
export const signaturesOf = ({ open }: CaseScene, instrument: string): readonly Block[] =>
  open.pathway.instruments.get(instrument)?.instrument.signatures ?? [];

/** Statements under the latest revision of a record. */
function signedUnder(scene: CaseScene, record: string | undefined): SignedEntry[] {
  const latest = latestOf(scene, record);
  return scene.standing.history
    .map(({ entry }) => entry)
    .filter(
      (entry): entry is SignedEntry =>
        entry.type === 'signed' && entry.body.record === record && latest !== undefined && entry.seq > latest.seq,
    );
}

const mayHere = ({ person }: CaseScene, block: Block | undefined): boolean =>
  person === undefined || block?.by.includes(person.role) === true;

const blocksOf = (scene: CaseScene, { record }: Values): readonly Block[] =>
  signaturesOf(scene, latestOf(scene, record)?.body.instrument ?? '');

/** One signature under a record, over the hash of the record's canonical bytes. */
export const sign: ActSpec = {
  title: (scene, { record }) => {
    const instrument = latestOf(scene, record)?.body.instrument ?? '';
    return scene.words('record-sign', { name: scene.texts.words(`instrument/${instrument}/label`) });
  },
  note: (scene, { record }) => {
    const made = signedUnder(scene, record).map(({ body }) => statementInWords(scene, body));
    return made.length === 0 ? scene.words('sign-help') : scene.words('signed-already', { who: made.join('; ') });
  },
  begin: (scene, { record }) => {
    const made = signedUnder(scene, record).map(({ body }) => body.signature);
    const blocks = blocksOf(scene, { record: record ?? '' });
    const block = blocks.find(({ id }) => !made.includes(id)) ?? blocks[0];
    const isMine = scene.person !== undefined && mayHere(scene, block);
    const name = isMine ? scene.names[scene.person!.person] : undefined;
    return {
      signature: block?.id ?? '',
      ...(isMine && { how: 'in-system' }),
      ...(name && { who: name }),
    };
  },
  fields: (scene, values) => {
    const { words, texts } = scene;
    const blocks = blocksOf(scene, values);
    const instrument = latestOf(scene, values.record)?.body.instrument ?? '';
    const block = blocks.find(({ id }) => id === values.signature);
    const possible = hows.filter((how) => how !== 'in-system' || mayHere(scene, block));
    return [
      {
        id: 'signature',
        label: words('signature'),
        type: 'choice',
        required: true,
        options: blocks.map(({ id }) => ({ id, label: texts.words(`instrument/${instrument}/signature/${id}/label`) })),
      },
      { id: 'who', label: words('signed-who'), type: 'text', required: true },
      {
        id: 'how',
        label: words('signed-how'),
        type: 'choice',
        required: true,
        options: possible.map((id) => ({ id, label: words(`how-${id}`) })),
      },
      ...(values.how === 'on-paper'
        ? [{ id: 'original', label: words('original'), type: 'text', required: true } as const]
        : []),
      ...(values.how === 'read-aloud'
        ? [{ id: 'witness', label: words('witness'), type: 'text', required: true } as const]
        : []),
    ];
  },
  entries: (scene, values) => {
    const signed = latestOf(scene, values.record);
    if (signed === undefined) return [];
    const how = values.how as How;
    const beside = how === 'on-paper' ? ['original'] : how === 'read-aloud' ? ['witness'] : [];
    const body: SignedEntry['body'] = {
      record: signed.body.record,
      signature: values.signature ?? '',
      who: values.who?.trim() ?? '',
      how,
      ...filled(values, beside),
      hash: recordHash(signed.body),
    };
    return [{ type: 'signed', ...(signed.about && { about: signed.about }), body }];
  },
};
