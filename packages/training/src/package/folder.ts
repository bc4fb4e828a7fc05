import { contentOf } from './content.ts';
import type { PackageFiles, PackageParts } from './parts.ts';

/**
 * A course as a folder, path → bytes, for a USB stick or any web server: `index.html` opens by a double click. What was
 * done is kept by the browser.
 * @throws SyntaxError when `data` is no JSON.
 */
export const folderPackage = (course: PackageParts): PackageFiles => contentOf(course);
