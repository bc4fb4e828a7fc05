/** The log of the case. */
export async function load() {
  const response = await fetch('/entries');
  return response.json();
}

/** Sends entries; gives what the server makes of them. */
export async function save(sent) {
  const response = await fetch('/entries', { method: 'POST', body: JSON.stringify(sent) });
  if (!response.ok) throw new Error(`The server says ${response.status}.`);
  return response.json();
}
