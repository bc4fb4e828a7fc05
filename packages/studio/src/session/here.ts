import type { Kit } from '@qadam/schema';
import { kitOf } from '../study/kit-of.ts';
import { study, StudyMemory } from '../study/study.ts';
import type { Answer, Question, Student } from './student.ts';

/** Studies in the thread that it is called in, a step at a time: a newer question takes the place of the one before. */
export class StudentHere implements Student {
  readonly #hear: (answer: Answer) => void;
  readonly #memory = new StudyMemory();
  #inForce: Kit | undefined;
  #latest = 0;

  constructor(hear: (answer: Answer) => void) {
    this.#hear = hear;
  }

  ask(question: Question): void {
    if (question.ask === 'in-force') {
      this.#inForce = question.files && kitOf(question.files, question.model);
      return;
    }
    this.#latest = question.number;
    const { number, model, today } = question;
    const options = { model, today, inForce: this.#inForce };
    const steps = study(new Map(Object.entries(question.files)), options, this.#memory);
    const go = (): void => {
      if (this.#latest !== number) return;
      const { value, done = false } = steps.next();
      this.#hear({ number, found: value, done });
      if (!done) setTimeout(go);
    };
    setTimeout(go);
  }

  end(): void {
    this.#latest = -1;
  }
}
