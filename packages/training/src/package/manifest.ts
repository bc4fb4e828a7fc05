import type { PackageFiles, PackageParts } from './parts.ts';
import { PAGE } from './page.ts';
import { escapeMarkup, shortened } from './xml.ts';

/** The file that says what a package is; it stands in the zip's root. */
export const MANIFEST = 'imsmanifest.xml';

/** Most characters that the XSDs of SCORM 1.2 let stand in a title, an edition, a description; 2004 has no smaller. */
const most = { title: 200, version: 20, description: 1000 };

/** What differs between the versions of the standard. */
export interface ManifestStyle {
  /** Namespace of the packaging, with the prefixes used. */
  namespaces: string;
  schemaVersion: string;
  /** Attribute that says: this resource talks to the LMS. */
  sco: string;
  /** Title and description, for those who look for a course. */
  metadata(about: About): string;
  /** What stands after the titles of the organization and of its item. Default: nothing. */
  sequencing?: { organization: string; item: string };
}
interface About {
  title: string;
  description: string | undefined;
  language: string;
}

/**
 * One organization, one item, one SCO: a course is a single page with one score. Titles and descriptions that are longer
 * than the standard allows are cut.
 *
 * No passing score is written. With one, an LMS turns "incomplete" into "failed" by itself when a learner leaves below it;
 * an attempt that failed is over, and what was done is not given back. Passing is said by the player.
 *
 * No XSD is named or brought along (docs/decisions/0013-course-packages.md).
 */
export function manifestOf(course: PackageParts, files: PackageFiles, style: ManifestStyle): string {
  const id = identifierOf(course.id);
  const title = escapeMarkup(shortened(course.title, most.title));
  const description = course.description && escapeMarkup(shortened(course.description, most.description));
  const about = { title, description, language: escapeMarkup(course.language) };
  const listed = [...files.keys()].map((path) => `      <file href="${escapeMarkup(path)}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="${escapeMarkup(shortened(course.edition, most.version))}" ${style.namespaces}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>${style.schemaVersion}</schemaversion>
${style.metadata(about)}
  </metadata>
  <organizations default="${id}-organization">
    <organization identifier="${id}-organization">
      <title>${title}</title>
      <item identifier="${id}-item" identifierref="${id}-page">
        <title>${title}</title>${style.sequencing?.item ?? ''}
      </item>${style.sequencing?.organization ?? ''}
    </organization>
  </organizations>
  <resources>
    <resource identifier="${id}-page" type="webcontent" ${style.sco}="sco" href="${PAGE}">
${listed.join('\n')}
    </resource>
  </resources>
</manifest>
`;
}

/**
 * A name as XML takes it: begins with a letter, without spaces; different ids stay different. The same for each edition,
 * by which an LMS knows what it has already.
 */
const identifierOf = (id: string): string =>
  `qadam-${id.replace(/[^A-Za-z0-9.-]/gu, (character) => `_${character.codePointAt(0)!.toString(16)}_`)}`;
