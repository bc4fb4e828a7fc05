import type { KitQuestion } from '@qadam/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { sign } from '../../base/signs.ts';
import { dayInWords, shortDay } from '../../texts/dates.ts';
import { reviewsOf, type Review } from '../reviews.ts';
import type { PlanScene } from '../scene.ts';
import { reviewShapes } from '../shape.ts';
import { answerWords } from '../words.ts';
import { changesTable } from './changes.ts';
import { proposals } from './proposals.ts';

/** The reviews, the newest first. Nothing where the model has none. */
export function reviews(scene: PlanScene): TemplateResult | typeof nothing {
  const { words } = scene;
  if (reviewShapes(scene.open.kit, scene.shape).length === 0) return nothing;
  const all = reviewsOf(scene).reverse();
  return html`<section class="reviews" part="reviews" aria-labelledby="reviews-title">
    <h2 id="reviews-title">${words('reviews')}</h2>
    ${all.length === 0 ? html`<p class="soft">${words('no-reviews')}</p>` : all.map((review) => one(scene, review))}
  </section>`;
}

function one(scene: PlanScene, review: Review): TemplateResult {
  const { words, locale, now } = scene;
  const title = words('review-of', { number: review.number, day: dayInWords(locale, review.day, now) });
  const label = words('changes', { count: review.changes.length });
  return html`<article class="panel review" data-review=${review.number} aria-labelledby="review-${review.number}">
    <div class="panel__head">
      <h3 id="review-${review.number}">${title}</h3>
      ${who(scene, review)}
    </div>
    <div class="panel__body stack">
      ${
        review.changes.length === 0
          ? html`<p class="soft">${words('no-changes')}</p>`
          : html`<h4>${label}</h4>
              ${changesTable(scene, review.changes, label)}`
      }
      ${decision(scene, review)} ${proposals(scene, review)}
    </div>
  </article>`;
}

/** Who took part, as far as it was written down. */
function who(scene: PlanScene, { instrument, answers }: Review): TemplateResult | typeof nothing {
  const questions = scene.open.kit.instruments
    .find(({ id }) => id === instrument)!
    .sections.flatMap((section) => section.questions);
  const said = ['participants', 'participants-names']
    .map((wanted) => questions.find(({ id }) => id === wanted))
    .filter((question): question is KitQuestion => question !== undefined)
    .map((question) =>
      answerWords(scene, question, `instrument/${instrument}/question/${question.id}`, answers[question.id]),
    )
    .filter((words) => words !== '');
  return said.length === 0 ? nothing : html`<p class="soft">${said.join('. ')}</p>`;
}

function decision(scene: PlanScene, { decision: taken, proposals: made }: Review): TemplateResult | typeof nothing {
  const { words, texts, locale, now } = scene;
  const hasDecision = scene.open.kit.model.decisions.some(({ id }) => id === 'review');
  if (!hasDecision) return nothing;
  if (taken === undefined) {
    const isProposed = made.some((each) => each.made !== undefined);
    return isProposed ? nothing : html`<p class="soft">${words('not-decided')}</p>`;
  }
  const day = shortDay(locale, taken.at, now);
  const role = texts.words(`role/${taken.by.role}/label`).toLowerCase();
  return html`<div part="decision">
    <h4>${words('decision')}</h4>
    <p>
      <span class="strong">${texts.words(`decision/review/option/${taken.option}/label`)}</span>
      ${taken.agreement === 'awaited' ? html`<span class="tag tag--warn">${sign('clock')}${words('awaited')}</span>` : nothing}
    </p>
    ${taken.reason === undefined ? nothing : html`<p>${taken.reason}</p>`}
    <p class="small soft">${words('decided-on', { day, role })}</p>
  </div>`;
}
