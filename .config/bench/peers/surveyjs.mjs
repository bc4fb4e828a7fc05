/* global document, begin -- a page's code */
import 'survey-core/survey-core.fontless.min.css';
import { Model } from 'survey-core';
import { renderSurvey, unmountComponentAtNode } from 'survey-js-ui';

begin({
  open(place, definition, start, tell) {
    const survey = new Model(definition);
    survey.data = start;
    survey.onValueChanged.add(() => tell(survey.data.f1));
    const own = document.createElement('div');
    place.append(own);
    renderSurvey(survey, own);
    return () => {
      unmountComponentAtNode(own);
      survey.dispose();
      own.remove();
    };
  },
});
