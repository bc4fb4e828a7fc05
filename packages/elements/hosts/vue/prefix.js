import { defineQadam } from '@qadam/elements';

defineQadam({ prefix: 'acme' });
