/** Web components that a host page embeds. */
export {};
