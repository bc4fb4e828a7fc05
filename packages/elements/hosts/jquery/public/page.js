const forms = $('qadam-form');
const risk = $('qadam-risk');

/** Everybody on the page works with the same log. */
const show = (entries) => forms.add(risk).prop('entries', entries);
show(await $.getJSON('entries'));

forms.on('change', (event) => heard(event.target.name, event.target.value));
forms.on('qadam-draft', ({ originalEvent: { detail } }) => risk.prop('draft', detail));
forms.on('qadam-error', ({ originalEvent: { detail } }) => heard(detail.code, detail.message));
forms.on('qadam-append', ({ originalEvent: { detail } }) => {
  const { entries, expectedSeq, respondWith } = detail;
  respondWith(
    Promise.resolve($.ajax('entries', { type: 'POST', data: JSON.stringify({ entries, expectedSeq }) }).then(taken)),
  );
});

function taken(answer) {
  if (answer.accepted) risk.prop('draft', undefined);
  show([...forms.prop('entries'), ...(answer.accepted ?? answer.entries ?? [])]);
  return answer;
}

/** Text and elements by name need no policy of their own; strings of HTML do. */
function heard(...words) {
  $('<li>')
    .text(words.map((word) => JSON.stringify(word)).join(' '))
    .appendTo('#heard');
}

$('#readonly').on('change', ({ target }) => forms.prop('readonly', target.checked));
$('#disabled').on('change', ({ target }) => $('#first').prop('disabled', target.checked));
$('#swap').on('click', () => $('#first').insertAfter('#second'));
const second = $('#second qadam-form');
$('#remove').on('click', () => second.detach());
$('#add').on('click', () => second.appendTo('#second'));
