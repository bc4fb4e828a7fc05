import { Component, type ReactNode } from 'react';
import { FormContext } from '../context/form-context.ts';
import type { FormSettings } from '../context/settings.ts';
import { Sign } from '../signs/sign.tsx';

interface Props {
  question: string;
  children: ReactNode;
}

/** Around each control: a renderer that fails leaves a sentence in its place, and the rest of the form works. */
export class Boundary extends Component<Props, { hasFailed: boolean }> {
  static override contextType = FormContext;
  declare context: FormSettings | undefined;
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.context?.onFail(this.props.question, error);
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <p className="note note--error" role="alert">
        <Sign name="medium" />
        <span>{this.context?.say('control-failed', { question: this.props.question })}</span>
      </p>
    );
  }
}
