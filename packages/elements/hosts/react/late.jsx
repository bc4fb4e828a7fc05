import { createRoot } from 'react-dom/client';

document.addEventListener('qadam-error', ({ detail }) => {
  document.querySelector('[role=alert]').textContent = detail.message;
});
const kit = await (await fetch('/kits/visit/kit.json')).json();
createRoot(document.querySelector('#app')).render(<qadam-form kit={kit} instrument="home-visit" />);
// A mistake made on purpose: the element is defined after React has written its attributes.
setTimeout(() => import('@qadam/elements/form'), 100);
