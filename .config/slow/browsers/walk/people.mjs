/** The other two readers: a methodologist in the studio, a learner in a course. */

const LABEL = 'Разовая помощь или совет';

export const studio = {
  'the studio opens a model': async (walker) => {
    await walker.open('studio.html', 'heading', 'Правила');
    await walker.click('button', /^Формы и вопросы/);
    await walker.click('button', new RegExp(`^${LABEL}`));
    await walker.see('heading', LABEL, '[part=main]');
  },
  'a name that is changed is seen as a worker will see it': async (walker) => {
    await walker.see('heading', LABEL, 'qadam-form');
    await walker.click('summary', 'Название и свойства формы');
    await walker.click('textbox', undefined, '[part=main]');
    await walker.press('End');
    await walker.type(' семье');
    await walker.press('Tab');
    await walker.see('heading', `${LABEL} семье`, 'qadam-form');
    await walker.see('button', 'История 1');
  },
};

export const exercise = {
  'a learner answers, and sees feedback with reasons': async (walker) => {
    await walker.open('course/index.html', 'heading', 'Упражнения');
    await walker.click('button', 'Открыть: О чём спросить сначала');
    await walker.click('radio', undefined, 'qadam-exercise');
    await walker.click('button', 'Проверить', 'qadam-exercise');
    await walker.see('button', /^(Дальше|К итогу)/, 'qadam-exercise');
    await walker.words(/из 100/, 'qadam-exercise');
  },
  'what was done is kept by the browser': async (walker) => {
    await walker.open('course/index.html', 'heading', 'О чём спросить сначала');
    await walker.see('button', /^(Дальше|К итогу)/, 'qadam-exercise');
  },
};
