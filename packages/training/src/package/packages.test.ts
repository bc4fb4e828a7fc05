import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderPackage } from './folder.ts';
import { scorm12Package } from './scorm12.ts';
import { scorm2004Package } from './scorm2004.ts';
import { course, textsOf } from './testing/course.ts';
import { faultsOf } from './testing/xsd.ts';

const hostile = `</title><script>alert(1)</script> & "quotes" ' ]]> <!-- \u0000\u0008\ud800 \ufffe &lt; 🏠`;
const versions = [
  ['scorm12', scorm12Package],
  ['scorm2004', scorm2004Package],
] as const;

describe.each(versions)('a package of %s', (version, make) => {
  const manifestOf = (own = {}): string => textsOf(make(course(own)))['imsmanifest.xml']!;

  test('has a manifest that the XSDs accept', async () => {
    expect(await faultsOf(manifestOf(), version)).toEqual([]);
    expect(await faultsOf(manifestOf({ description: undefined, style: 'body{}' }), version)).toEqual([]);
  });

  test('a manifest with a wrong kind of resource is rejected', async () => {
    const wrong = manifestOf().replace(/(scorm[tT]ype)="sco"/, '$1="zzz"');

    expect(await faultsOf(wrong, version)).not.toEqual([]);
  });

  test('hostile and endless texts stay texts', async () => {
    const manifest = manifestOf({
      id: `Samira's ${hostile}`,
      title: hostile,
      description: hostile.repeat(100),
      edition: `1.0.0-${'x'.repeat(300)}`,
    });

    expect(manifest).not.toContain('<script>');
    expect(await faultsOf(manifest, version)).toEqual([]);
    expect(await faultsOf(manifestOf({ title: '🏠'.repeat(300) }), version)).toEqual([]);
  });

  test('names the files that are in it', () => {
    const files = textsOf(make(course({ style: 'body{}' })));
    const named = [...files['imsmanifest.xml']!.matchAll(/<file href="([^"]+)"/g)].map(([, path]) => path);

    expect(['imsmanifest.xml', ...named]).toEqual(Object.keys(files));
  });

  test('names no passing score, which would make an LMS say failed', () => {
    expect(manifestOf()).not.toMatch(/mastery|minNormalizedMeasure|satisfiedByMeasure/i);
  });

  test('is the same bytes for the same course', () => {
    expect(make(course())).toEqual(make(course()));
    expect(make(course())).not.toEqual(make(course({ edition: '1.0.1' })));
  });

  test('keeps its identifiers from edition to edition, and apart from other courses', () => {
    const identifiers = (own: object): (string | undefined)[] =>
      [...manifestOf(own).matchAll(/identifier="([^"]+)"/g)].map(([, id]) => id);

    expect(identifiers({ edition: '2.0.0' })).toEqual(identifiers({}));
    expect(identifiers({ id: 'a b' })).not.toEqual(identifiers({ id: 'a_b' }));
    expect(new Set(identifiers({})).size).toBe(identifiers({}).length);
  });
});

describe('the page of a package', () => {
  const pageOf = (own: object): string => new TextDecoder().decode(folderPackage(course(own)).get('index.html'));

  test('holds any data as text that ends no element', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const [, held] = /data">(.*)<\/script>\n<script src/su.exec(pageOf({ data: JSON.stringify(value) }))!;

        expect(held).not.toContain('<');
        expect(JSON.parse(held!)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(pageOf({ data: JSON.stringify(hostile) })).not.toContain('<script>alert');
  });

  test('a course without JSON is refused when it is made', () => {
    expect(() => folderPackage(course({ data: '{' }))).toThrow(SyntaxError);
  });

  test('has an escaped name and one classic script', () => {
    const page = pageOf({ pageTitle: hostile, style: 'body{}' });

    expect(page).toContain('<title>&lt;/title&gt;&lt;script&gt;');
    expect(page.match(/<script [^>]*>/g)).toEqual([
      '<script type="application/json" id="qadam-course-data">',
      '<script src="player.js">',
    ]);
  });
});

test('a folder holds what the zips hold, but for the manifest', () => {
  const { 'imsmanifest.xml': _, ...zipped } = textsOf(scorm12Package(course({ style: 'body{}' })));
  const folder = folderPackage(course({ style: 'body{}' }));

  expect([...folder].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])).toEqual(Object.entries(zipped));
});
