import { createContext } from 'react';

/**
 * No host brings renderers of its own: nobody reads the answers that JSON Forms holds, so it is not told of each key, and a
 * control draws itself again. False in an application of JSON Forms, where they are the answers.
 */
export const Alone = createContext(false);
