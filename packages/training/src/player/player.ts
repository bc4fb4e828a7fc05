import '../define.ts';
import type { CourseBundle } from '@qadam/schema';
import { courseData } from '../package/course-data.ts';
import { connect } from '../package/lms/connect.ts';

/** Puts the course of a package on its page, in the language of the page; what is not a course is said. */
export function play(window: Window): void {
  const { document } = window;
  const page = new CSSStyleSheet();
  page.replaceSync('body{margin:0}'); // the element fills the page
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
  const element = document.createElement('qadam-course');
  const main = document.createElement('main');
  main.append(element);
  document.body.append(main);
  const course = courseData(document) as CourseBundle | null;
  if (!Array.isArray(course?.exercises)) return;
  element.course = course;
  element.attempt = connect(window, course.id);
}
