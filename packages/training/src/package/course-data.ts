/** Where the page holds what the player shows. */
export const COURSE_DATA_ID = 'qadam-course-data';

/** What the player is to show: the value of `PackageParts.data`, on the page of a package. */
export function courseData(page: Document): unknown {
  return JSON.parse(page.getElementById(COURSE_DATA_ID)?.textContent ?? 'null') as unknown;
}
