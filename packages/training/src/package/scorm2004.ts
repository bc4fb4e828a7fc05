import { contentOf } from './content.ts';
import { MANIFEST, manifestOf, type ManifestStyle } from './manifest.ts';
import type { PackageParts } from './parts.ts';
import { zipOf } from './zip.ts';

const style: ManifestStyle = {
  namespaces:
    'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss" xmlns:lom="http://ltsc.ieee.org/xsd/LOM"',
  schemaVersion: '2004 4th Edition',
  sco: 'adlcp:scormType',
  metadata: ({ title, description, language }) => {
    const text = (name: string, words: string): string =>
      `<lom:${name}><lom:string language="${language}">${words}</lom:string></lom:${name}>`;
    return `    <lom:lom>
      <lom:general>
        ${text('title', title)}
        <lom:language>${language}</lom:language>${description ? `\n        ${text('description', description)}` : ''}
      </lom:general>
    </lom:lom>`;
  },
  sequencing: {
    // without flow a strict LMS has no first page to show
    organization: '\n      <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>',
    // otherwise an LMS takes what the player has not said for completed and passed
    item: '\n        <imsss:sequencing><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing>',
  },
};

/**
 * A course as a zip of SCORM 2004, 4th edition. The same course gives the same bytes.
 * @throws SyntaxError when `data` is no JSON.
 */
export function scorm2004Package(course: PackageParts): Uint8Array {
  const files = contentOf(course);
  const manifest = new TextEncoder().encode(manifestOf(course, files, style));
  return zipOf(new Map([[MANIFEST, manifest], ...files]));
}
