/* global crypto, location */
/** The same on a shared computer: the key comes from a PIN that is stored nowhere. */
import { openDrafts } from '/qadam-drafts.js';

const salt = new TextEncoder().encode('of u-4711, from the server');
const askForPin = () => new URLSearchParams(location.search).get('pin'); // a page asks in a field of its own

async function keyFrom(pin) {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 600_000 };
  return crypto.subtle.deriveKey(how, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
const drafts = openDrafts({ person: 'u-4711', case: 'f-17', key: () => keyFrom(askForPin()) });

document.querySelector('qadam-form').drafts = drafts;
