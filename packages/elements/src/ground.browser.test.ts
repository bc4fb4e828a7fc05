import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { expect, test } from 'vitest';

@customElement('ground-greeting')
class GroundGreeting extends LitElement {
  @property() name = '';

  protected override render() {
    return html`<p>Сәлем, ${this.name}</p>`;
  }
}

test('a decorated property redraws the element', async () => {
  const greeting = new GroundGreeting();
  document.body.append(greeting);

  greeting.name = 'Әсем';
  await greeting.updateComplete;

  expect(greeting.renderRoot.textContent).toContain('Сәлем, Әсем');
});
