import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { FormRoot, type FormProps } from './form-root.tsx';

/** A form that is drawn in an element of a page. */
export interface MountedForm {
  /** Draws again, at once. */
  update(props: FormProps): void;
  unmount(): void;
}

/** Draws a form into an element, which must be empty. React (or what stands for it) is known only behind this. */
export function mountForm(container: Element, props: FormProps): MountedForm {
  const root = createRoot(container);
  const update = (next: FormProps): void => flushSync(() => root.render(<FormRoot {...next} />));
  update(props);
  return { update, unmount: () => root.unmount() };
}
