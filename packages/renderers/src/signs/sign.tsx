import type { ReactNode } from 'react';
import { signs, type SignName, type SignPath } from './index.ts';

const colour = (kind: SignPath['fill']): string =>
  kind === undefined ? 'none' : kind === 'ink' ? 'currentColor' : 'var(--cut)';

/** A sign as inline SVG, hidden from assistive technology: the word beside it says the same. */
export function Sign({ name }: { name: SignName }): ReactNode {
  return (
    <svg className="icon" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {(signs[name] as readonly SignPath[]).map(({ d, fill, stroke, width, dash }) => (
        <path
          key={d}
          d={d}
          fill={colour(fill)}
          stroke={colour(stroke)}
          strokeWidth={width}
          strokeDasharray={dash}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
    </svg>
  );
}
