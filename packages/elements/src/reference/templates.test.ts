import type { ComponentProps } from 'react';
import { expectTypeOf, test } from 'vitest';
import type { GlobalComponents } from 'vue';
import type { Answers } from '@qadam/schema';
import type { QadamAppendDetail } from '../append/detail.ts';
import '../generated/jsx.ts';
import '../generated/vue.ts';
import type { QadamForm } from '../index.ts';

// what counts here is the type check; running shows that importing the types does nothing
test('JSX of React knows tags, properties and events', () => {
  type Form = ComponentProps<'qadam-form'>;
  expectTypeOf<Form['value']>().toEqualTypeOf<Answers | undefined>();
  expectTypeOf<Form['readonly']>().toEqualTypeOf<boolean | undefined>();
  expectTypeOf<Form['onqadam-append']>().toEqualTypeOf<((event: CustomEvent<QadamAppendDetail>) => void) | undefined>();
  expectTypeOf<ComponentProps<'qadam-plan'>>().not.toHaveProperty('value');
  expectTypeOf<Form>().not.toHaveProperty('draft');
});

test('templates of Vue know tags, properties and events', () => {
  type Form = InstanceType<GlobalComponents['qadam-form']>;
  expectTypeOf<Form['$props']['value']>().toEqualTypeOf<Answers | undefined>();
  expectTypeOf<Form>().toExtend<QadamForm>();
  expectTypeOf<Form['$emit']>().toExtend<(name: 'qadam-append', event: CustomEvent<QadamAppendDetail>) => void>();
});
