/** @qadam/training/package: course packages for learning management systems and USB sticks, and the talk with such a system. */
export { courseData } from './course-data.ts';
export { folderPackage } from './folder.ts';
export { connect } from './lms/connect.ts';
export {
  limits,
  type Attempt,
  type Best,
  type Interaction,
  type Problem,
  type Progress,
  type SaveResult,
} from './lms/attempt.ts';
export type { PackageFiles, PackageParts } from './parts.ts';
export { scorm12Package } from './scorm12.ts';
export { scorm2004Package } from './scorm2004.ts';
