/** Is this a file of the model itself, not of what it stands on? Courses that come with it are its own, too. */
export const isOwnFile = (model: string, path: string): boolean =>
  [`rules/${model}/`, `forms/${model}/`, 'rules/courses/'].some((folder) => path.startsWith(folder));
