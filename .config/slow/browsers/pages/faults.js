/* global window, document, addEventListener -- inside the page */
/** Everything that the policy refuses and everything that breaks, for the walk to read. A classic script: it is there first. */
window.faults = [];
const tell = (fault) => window.faults.push(fault);
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) => {
  if (blockedURI.endsWith('/favicon.ico')) return; // browsers ask for it on their own, where a page names no icon
  tell(`policy: ${violatedDirective} ${sample || blockedURI}`);
});
addEventListener('error', ({ message, target }) => tell(message ?? `not loaded: ${target.src ?? target.href}`), true);
addEventListener('unhandledrejection', ({ reason }) => tell(`rejected: ${reason}`));
addEventListener('qadam-error', ({ detail }) => tell(detail.message));
