/* global customElements, document -- inside the page */
const workspace = await (await fetch('workspace.json')).json();
await customElements.whenDefined('qadam-studio');
const studio = document.querySelector('qadam-studio');
Object.assign(studio, { editor: { id: 'aru', name: 'Ару', role: 'methodologist' }, workspace });
