/** Texts that want to be more than text. Each would set `window.ran`, call out, or mislead a reader. */
const RUN = 'window.ran=(window.ran||0)+1';

/** Markup, links and template syntax: shown as they are, they do nothing. */
export const markup = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}"></svg>`,
  `"><svg/onload=${RUN}>`,
  `'"--></style></script><script>${RUN}</script>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<a href="javascript:${RUN}">x</a>`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `<math><mtext><table><mglyph><style><!--</style><img src onerror=${RUN}>`,
  `<details open ontoggle="${RUN}">x</details>`,
  `<input autofocus onfocus="${RUN}">`,
  `<template shadowrootmode="open"><script>${RUN}</script></template>`,
  `<x is="qadam-form" onclick="${RUN}">`,
  `<style>@import '/leak'; * { background: url(/leak) }</style>`,
  `<link rel=stylesheet href=/leak><base href=/leak/>`,
  `<meta http-equiv=refresh content="0;url=/leak">`,
  `<form action=/leak><button name=submit>x</button></form>`,
  `\${${RUN}}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `<!--?lit$123$-->`,
  `{open}{count}{__proto__}{constructor}`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `');${RUN};//`,
];

/** Characters that nobody sees, or that turn the reading round. */
export const hidden = [
  ['override', 'низ\u202eйикосыв\u202c'],
  ['isolate', '\u2066низкий\u2069'],
  ['embedding', '\u202bнизкий'],
  ['marks', 'низкий\u200f\u200e'],
  ['zero width space', 'ни\u200bзкий'],
  ['zero width joiner', 'ни\u200dзкий'],
  ['word joiner', 'ни\u2060зкий'],
  ['byte order mark', '\ufeffнизкий'],
  ['soft hyphen', 'ни\u00adзкий'],
  ['arabic letter mark', '\u061cнизкий'],
  ['mongolian vowel separator', 'ни\u180eзкий'],
  ['escape', '\u001b[31mнизкий'],
  ['nul', 'низ\u0000кий'],
  ['control of the second block', 'низ\u0085кий'],
  ['annotation', 'низ\ufff9кий\ufffb'],
];

/** Ids of the language's own shape that mean something else in JavaScript or on a page. */
export const names = [
  ...['constructor', 'prototype', 'valueof', 'then', 'length', 'name', 'id', 'form', 'submit', 'reset', 'children'],
  ...['style', 'title', 'slot', 'part', 'is', 'hidden', 'value', 'elements', 'action', 'method', 'nodename', 'default'],
  ...['null', 'undefined', 'true', 'nan', 'inner-html', 'tostring', 'hasownproperty', 'document', 'default-view'],
];
