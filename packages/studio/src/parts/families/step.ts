import type { FamilyCheck } from '@qadam/runtime';
import type { Family, FamilyStep } from '@qadam/schema';

/** One step of a family as it is edited. */
export interface StepOptions {
  family: Family;
  step: FamilyStep;
  index: number;
  failed: readonly FamilyCheck[];
  /** `key`: typing into one field. */
  change(next: FamilyStep, key?: string): boolean;
  remove?(): void;
}
