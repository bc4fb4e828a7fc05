/** Registers all elements under their own names. */
import { defineQadam } from './define-qadam.ts';

defineQadam();
