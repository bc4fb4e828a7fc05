import type { Plugin } from 'vite';

/** Vite plugin: `virtual:definitions`. */
export declare function definitionsModule(): Plugin;
