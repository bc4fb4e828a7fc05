/** The pages, as text. Whatever somebody has typed goes through `safe`. */
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text) => String(text).replace(/[&<>"]/g, (sign) => entities[sign]);
/** The attribute with the answers; none where there are none, so that the browser can bring back what it has kept. */
const given = (answers) => (answers ? `data-answers="${safe(JSON.stringify(answers))}"` : '');

const page = (title, body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${safe(title)}</title>
    <link rel="stylesheet" href="/page.css" />
    <script type="module" src="/qadam/qadam-form.js"></script>
    <script type="module" src="/page.js"></script>
  </head>
  <body>
    <main>
      <h1>${safe(title)}</h1>
      ${body}
    </main>
  </body>
</html>`;

export const listPage = (visits) =>
  page(
    'Home visits',
    `<p><a href="/visits/new">New visit</a></p>
      <ol>${visits.map(({ family, level }, at) => `<li><a href="/visits/${at + 1}">${safe(family)}</a>: ${level}</li>`).join('')}</ol>`,
  );

export const formPage = ({ family, answers }, faults) =>
  page(
    'New visit',
    `${faults.map((fault) => `<p class="fault">${safe(fault)}</p>`).join('')}
      <form method="post" action="/visits">
        <p><label>Family <input name="family" value="${safe(family)}" required /></label></p>
        <p><label><input type="checkbox" id="later" /> The sheet is filled in later</label></p>
        <fieldset>
          <qadam-form
            name="visit"
            src="/kits/visit/kit.json"
            instrument="home-visit"
            required
            ${given(answers)}
          ></qadam-form>
        </fieldset>
        <p><button>Save the visit</button> <button type="reset">Start again</button></p>
      </form>
      <p><a href="/">All visits</a></p>`,
  );

export const visitPage = ({ family, answers, level }, number) =>
  page(
    `Visit ${number}: ${family}`,
    `<p>Level of risk: <strong>${safe(level)}</strong></p>
      <qadam-form
        src="/kits/visit/kit.json"
        instrument="home-visit"
        readonly
        ${given(answers)}
      ></qadam-form>
      <p><a href="/">All visits</a></p>`,
  );
