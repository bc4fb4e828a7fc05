import { buildKit, modelSource, readWorkspace, type Kit } from '@qadam/schema';
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
    const { number, model } = question;
    const steps = study(new Map(Object.entries(question.files)), { model, inForce: this.#inForce }, this.#memory);
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

function kitOf(files: Readonly<Record<string, string>>, model: string): Kit | undefined {
  const workspace = readWorkspace(new Map(Object.entries(files)));
  const source = modelSource(workspace, model);
  return source && buildKit(workspace, source);
}
