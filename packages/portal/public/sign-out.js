/* global confirm, document */
/** Signing out removes what is kept of this person on this device; where something is, it asks first. */
const form = document.querySelector('form[action="/sign-out"]');
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { person, question } = form.dataset;
  if (await isCleared(person, question).catch(() => true)) form.submit();
});

async function isCleared(person, question) {
  const { openDrafts } = await import('/elements/qadam-drafts.js');
  const drafts = openDrafts({ person });
  await drafts.ready;
  if (drafts.fault === undefined && (await drafts.count()) > 0 && !confirm(question)) return false;
  await drafts.removeAll();
  return true;
}
