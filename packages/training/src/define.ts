/** Registers <qadam-exercise> and <qadam-course>, unless the names are taken, and the elements that they show. */
import '@qadam/elements/define';
import { QadamExercise } from './element/qadam-exercise.ts';
import { QadamCourse } from './player/qadam-course.ts';

if (customElements.get('qadam-exercise') === undefined) customElements.define('qadam-exercise', QadamExercise);
if (customElements.get('qadam-course') === undefined) customElements.define('qadam-course', QadamCourse);

declare global {
  interface HTMLElementTagNameMap {
    'qadam-exercise': QadamExercise;
    'qadam-course': QadamCourse;
  }
}

export { QadamCourse, QadamExercise };
