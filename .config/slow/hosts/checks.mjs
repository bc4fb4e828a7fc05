/** What each host application has to do. The first check of each fills in the form, sees the outcome and saves. */
import { classic } from './classic.mjs';
import { jquery } from './jquery.mjs';
import { looks } from './looks.mjs';
import { react } from './react.mjs';
import { saving } from './saving.mjs';
import { small } from './small.mjs';
import { upgraded } from './upgraded.mjs';
import { vue } from './vue.mjs';

const checks = { small, classic, jquery, react, vue, upgraded };

export const hostNames = Object.keys(checks);

/** Title → check; saving by script is the same for all but the classic form. */
export function checksOf(name) {
  if (name === 'upgraded') return upgraded;
  return { ...checks[name], ...(name === 'classic' ? {} : saving), ...looks(name) };
}
