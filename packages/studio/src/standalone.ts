/** The stand-alone file: registers <qadam-studio> and the elements that it shows. */
import '@qadam/elements/define';
export { QadamStudio } from './define.ts';
