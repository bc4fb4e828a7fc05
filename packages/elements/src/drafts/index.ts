/** Drafts that are kept sealed on the device; a page makes them once and gives them to its elements. */
export { openDrafts, type DraftsOptions } from './open-drafts.ts';
export { DraftError, type DraftFault, type Kept } from './store.ts';
export type { DraftHold, Drafts, HoldNews } from './drafts.ts';
export type { KeyMaterial } from './sealing.ts';
