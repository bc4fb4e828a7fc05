/**
 * How a name is compared: without case, accents and apostrophes, Қ as К, Cyrillic and Latin alike. Айгерім, Айгерим,
 * Aıgerim and Aigerim are one; so are Оʻткир, Oʻtkir and Ўткир. Sounds that Latin writes with two letters become one sign.
 */
const letters: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'аa әa бb вv гg ғg дd еe ёe жĵ зz иi йi іi кk қk лl мm нn ңn оo өo ўo пp рr сs тt уu ұu үu фf хh ҳh һh цts чĉ шŝ щŝ ъ ыi ь эe юiu яia',
    'wv xh qk yi cs',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair[0]!, pair.slice(1)]),
);

const digraphs: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 'ŝ'],
  [/dzh|дж|zh/g, 'ĵ'],
  [/j/g, 'ĵ'],
  [/ch/g, 'ĉ'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
];

const turkic: Readonly<Record<string, string>> = { ş: 'ŝ', ç: 'ĉ', ı: 'i', ə: 'a', ŝ: 'ŝ', ĵ: 'ĵ', ĉ: 'ĉ' };

/** A text as it is searched for: words between single spaces. */
export function fold(text: string): string {
  let folded = text.normalize('NFC').toLowerCase().replaceAll('i̇', 'i');
  folded = folded.replace(/['’‘ʻʼ`´]/g, '');
  folded = [...folded].map((letter) => turkic[letter] ?? plain(letter)).join('');
  for (const [written, sound] of digraphs) folded = folded.replace(written, sound);
  folded = [...folded].map((letter) => letters[letter] ?? letter).join('');
  return folded
    .replace(/[^a-z0-9ŝĵĉ]+/g, ' ')
    .replace(/ie/g, 'e')
    .replace(/([a-zŝĵĉ])\1+/g, '$1')
    .trim();
}

/** Without accents; the Cyrillic letters that have a mark of their own stay, for the table above. */
function plain(letter: string): string {
  return Object.hasOwn(letters, letter) ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '');
}
