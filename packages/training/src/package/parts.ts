/** What a course package is made of. Everything in it is text; the page around it, `index.html`, is ours. */
export interface PackageParts {
  /**
   * Readable and stable: a system knows the course again by it when a new edition is uploaded, and a browser keeps by it
   * what was done.
   */
  id: string;
  /** The course's name in the list of a learning management system (LMS): plain text. */
  title: string;
  /** BCP 47, as `kk`: what the page and the description are written in. */
  language: string;
  /** What the course is about, for those who choose one: plain text. */
  description?: string;
  edition: string;
  /** The name of the page, in the tab: it tells nothing of a family. */
  pageTitle: string;
  /** The player: a classic script with everything inside. It finds what to show with `courseData`. */
  script: string;
  /** The player's style sheet. Default: the page has none. */
  style?: string;
  /** What the player shows: text of a JSON value. */
  data: string;
}

/** Files of a package by their paths, the same order each time. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>;
