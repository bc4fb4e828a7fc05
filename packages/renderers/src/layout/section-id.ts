/** DOM id of a section's heading; the rail leads there. */
export const sectionId = (section: string): string => `section-${section}`;
