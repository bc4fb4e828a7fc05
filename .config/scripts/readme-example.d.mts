/** What the example in the README of `packages/<name>` prints when it is run, and what the README says that it prints. */
export declare function exampleOf(name: string): { printed: string; said: string };
