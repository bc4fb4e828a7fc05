/** Links of Markdown pages: found outside code, and resolved as GitHub resolves them. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from '../scripts/files.mjs';

const CODE = /^(```+|~~~+)[\s\S]*?^\1|(`+)[^`][\s\S]*?\2/gm;
const LINK = /(!?)\[((?:`[^`]*`|!\[[^\]]*\]\([^)]*\)|[^\]`])*)\]\(([^)\s]+)\)/g;

/** The id that GitHub, and the site, give a heading. */
export const anchorOf = (words) =>
  words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');

/** Ids of all headings of a page; the second one with the same words ends in -1. */
export function anchorsOf(text) {
  const seen = new Map();
  return [...text.replace(/^(```+)[\s\S]*?^\1/gm, '').matchAll(/^#{1,6} (.*)$/gm)].map(([, words]) => {
    const anchor = anchorOf(words.replace(/\]\([^)]*\)/g, ']'));
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}

/** Replaces each link that leads to a place in the repository: `replace({ isPicture, words, path, anchor, whole })`. */
export function mapLinks(text, file, replace) {
  const blocks = [...text.matchAll(CODE)].map(({ 0: code, index }) => [index, index + code.length]);
  const isCode = (at) => blocks.some(([from, to]) => at >= from && at < to);
  return text.replace(LINK, (whole, mark, words, link, at) => {
    if (isCode(at) || /^[a-z]+:/.test(link)) return whole;
    const [target, anchor] = link.split('#');
    const path = target === '' ? file : normalize(join(dirname(file), decodeURI(target))).replace(/\/$/, '');
    const inner = words.includes('](') ? mapLinks(words, file, replace) : words;
    return replace({ isPicture: mark === '!', words: inner, path, anchor, whole });
  });
}

/** What is wrong with the links of a page: files and headings that are not there. */
export function brokenLinks(file) {
  const broken = [];
  mapLinks(readFileSync(join(root, file), 'utf8'), file, ({ path, anchor, whole }) => {
    const isThere = existsSync(join(root, path));
    const names = anchor === undefined || !path.endsWith('.md');
    if (!isThere || !(names || anchorsOf(readFileSync(join(root, path), 'utf8')).includes(decodeURI(anchor))))
      broken.push(`${file}: ${whole}`);
    return whole;
  });
  return broken;
}
