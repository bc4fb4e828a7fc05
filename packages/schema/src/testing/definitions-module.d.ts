/** The definitions of this repository, path → text; .config/scripts/definitions-module.mjs makes it for tests and stories. */
declare module 'virtual:definitions' {
  const files: Readonly<Record<string, string>>;
  export default files;
}
