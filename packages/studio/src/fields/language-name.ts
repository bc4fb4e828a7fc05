import type { Scene } from '../scene/scene.ts';

type Named = 'ru' | 'kk' | 'uz' | 'en';
const isNamed = (language: string): language is Named => ['ru', 'kk', 'uz', 'en'].includes(language);

/** A language by its name, else by its tag. */
export const languageName = ({ words }: Pick<Scene, 'words'>, language: string): string =>
  isNamed(language) ? words(language) : language;
