/** Facts and rules: exact evaluation with unknowns, explanation, proofs. */
export {};
