import { contentOf } from './content.ts';
import { MANIFEST, manifestOf, type ManifestStyle } from './manifest.ts';
import type { PackageParts } from './parts.ts';
import { zipOf } from './zip.ts';

const style: ManifestStyle = {
  namespaces:
    'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"',
  schemaVersion: '1.2',
  sco: 'adlcp:scormtype',
  metadata: ({ title, description, language }) => {
    const text = (name: string, words: string): string =>
      `<imsmd:${name}><imsmd:langstring xml:lang="${language}">${words}</imsmd:langstring></imsmd:${name}>`;
    return `    <imsmd:lom>
      <imsmd:general>
        ${text('title', title)}
        <imsmd:language>${language}</imsmd:language>${description ? `\n        ${text('description', description)}` : ''}
      </imsmd:general>
    </imsmd:lom>`;
  },
};

/**
 * A course as a zip of SCORM 1.2, which LMSs take and play most reliably. The same course gives the same bytes.
 * @throws SyntaxError when `data` is no JSON.
 */
export function scorm12Package(course: PackageParts): Uint8Array {
  const files = contentOf(course);
  const manifest = new TextEncoder().encode(manifestOf(course, files, style));
  return zipOf(new Map([[MANIFEST, manifest], ...files]));
}
